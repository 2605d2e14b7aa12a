package timeline.account;

/** A token was not made, because the account has as many as it may. */
public final class TokenRejected extends RuntimeException {

    TokenRejected(int most) {
        super("an account has at most " + most + " tokens that have not expired");
    }
}
