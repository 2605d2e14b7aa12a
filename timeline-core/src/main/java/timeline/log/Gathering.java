package timeline.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a command decided, held back on its thread until it is handed to {@link GroupCommit}: no transaction is open while
 * it is decided.
 */
final class Gathering {

    private static final ThreadLocal<@Nullable Gathering> RUNNING = new ThreadLocal<>();

    private final List<LogRow> rows = new ArrayList<>();

    private Gathering() {}

    /** The one of this thread; null when events go to the table at once. */
    static @Nullable Gathering running() {
        return RUNNING.get();
    }

    /**
     * Runs what decides.
     *
     * @param rows takes what was gathered
     */
    static <R extends @Nullable Object> R run(Supplier<R> decision, List<LogRow> rows) {
        Gathering gathering = new Gathering();
        RUNNING.set(gathering);
        try {
            R decided = decision.get();
            rows.addAll(gathering.rows);
            return decided;
        } finally {
            RUNNING.remove();
        }
    }

    void add(LogRow row) {
        rows.add(row);
    }
}
