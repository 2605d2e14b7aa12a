package timeline.account;

import timeline.life.AccountId;

/**
 * A person who may sign in.
 *
 * @param passwordVersion goes up when the password changes, so that what began under an earlier password can be told
 */
public record Account(AccountId id, String username, int passwordVersion) {

    public Reader reader() {
        return new Reader(id, username);
    }
}
