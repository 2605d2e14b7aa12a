package timeline.account;

/** What a password is checked against. */
record Credentials(Account account, String passwordHash) {}
