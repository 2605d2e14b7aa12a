package timeline.account;

/** An account was not made; its {@link Reason} says why. */
public final class AccountRejected extends RuntimeException {

    /** Why an account was not made. */
    public enum Reason {
        USERNAME_INVALID,
        USERNAME_TAKEN,
        PASSWORD_EMPTY,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        ALREADY_SET_UP
    }

    private final Reason reason;

    private AccountRejected(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static AccountRejected usernameInvalid() {
        return new AccountRejected(
                Reason.USERNAME_INVALID,
                "a username is 1 to 64 letters, digits, '.', '_', '-' or '@', and begins with a letter or a digit");
    }

    static AccountRejected usernameTaken(String username) {
        return new AccountRejected(Reason.USERNAME_TAKEN, "there is an account named " + username + " already");
    }

    static AccountRejected passwordEmpty() {
        return new AccountRejected(Reason.PASSWORD_EMPTY, "a password is not empty");
    }

    static AccountRejected passwordTooShort() {
        return new AccountRejected(
                Reason.PASSWORD_TOO_SHORT, "a password has at least " + NewAccount.PASSWORD_MIN_CHARS + " characters");
    }

    static AccountRejected passwordTooLong() {
        return new AccountRejected(
                Reason.PASSWORD_TOO_LONG, "a password has at most " + NewAccount.PASSWORD_MAX_CHARS + " characters");
    }

    static AccountRejected alreadySetUp() {
        return new AccountRejected(Reason.ALREADY_SET_UP, "the first account has been made already; sign in with it");
    }
}
