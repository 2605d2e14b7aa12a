package timeline.account;

import timeline.life.AccountId;

/**
 * The signed-in account on whose behalf a request reads or writes; the same for a session and for a token.
 *
 * @param username as it was chosen, with its capitals
 */
public record Reader(AccountId account, String username) {}
