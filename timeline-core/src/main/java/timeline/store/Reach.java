package timeline.store;

import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Of which timelines the running thread reaches the rows (ADR 0023): of none until it is said, whatever it asks for.
 *
 * <p>A request reaches the one that it is about; work in the background says that it is the service's. What has begun keeps
 * the reach that it began with: a transaction, and a connection that is held.
 */
public final class Reach {

    /** What belongs to no timeline: accounts, tokens, sessions. */
    public static final Reach NOTHING = new Reach(false, "{}");

    /** All timelines, for what serves them all: views, replays, imports, erasures, and what asks who may read what. */
    public static final Reach SERVICE = new Reach(true, "{}");

    private static final ThreadLocal<Reach> CURRENT = ThreadLocal.withInitial(() -> NOTHING);

    private final boolean everything;
    private final String timelines;

    private Reach(boolean everything, String timelines) {
        this.everything = everything;
        this.timelines = timelines;
    }

    public static Reach of(UUID timeline) {
        return new Reach(false, "{" + timeline + "}");
    }

    /** Several timelines, for pages that list them. */
    public static Reach of(Collection<UUID> timelines) {
        return new Reach(
                false, timelines.stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "{", "}")));
    }

    public static Reach current() {
        return CURRENT.get();
    }

    /** What the running thread does from now on; for a thread that is not given back, or within a {@link #run}. */
    public void begin() {
        CURRENT.set(this);
    }

    /** Work that may fail with an exception of its own. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /** Does work with this reach; afterwards the thread has the one from before again. */
    public <E extends Exception> void run(Work<E> work) throws E {
        Reach before = CURRENT.get();
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            CURRENT.set(before);
        }
    }

    /** Asks for something with this reach. */
    public <T extends @Nullable Object> T get(Supplier<T> work) {
        Reach before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    /** Threads that have this reach from their start. */
    public ThreadFactory threads(ThreadFactory plain) {
        return work -> plain.newThread(over(work));
    }

    /** The work with this reach, on whatever thread it is done. */
    public Runnable over(Runnable work) {
        return () -> this.<RuntimeException>run(work::run);
    }

    boolean everything() {
        return everything;
    }

    /** As PostgreSQL writes an array. */
    String timelines() {
        return timelines;
    }
}
