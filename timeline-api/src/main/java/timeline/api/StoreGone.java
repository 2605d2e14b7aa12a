package timeline.api;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a store that does not answer from everything else that may go wrong. */
public final class StoreGone {

    /** The last part of the problem's type. */
    public static final String SLUG = "store-unavailable";

    /** What the sender can do; whether a commit that was under way came through nobody knows. */
    public static final String DETAIL = "the database does not answer at the moment; send the request again in a few"
            + " seconds with the same id or Idempotency-Key, then nothing is recorded twice";

    private StoreGone() {}

    /** Whether a failure has its cause in a store that is gone, so that trying again later may help. */
    public static boolean is(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case DataAccessResourceFailureException gone -> true;
            case TransientDataAccessException gone -> true;
            case CannotCreateTransactionException gone -> true;
            default -> is(failure.getCause());
        };
    }
}
