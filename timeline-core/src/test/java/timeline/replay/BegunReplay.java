package timeline.replay;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Begins replays from outside of a service, for those that run to work on. */
public final class BegunReplay {

    private BegunReplay() {}

    /**
     * Of a view for everybody, as a new revision of its code begins it.
     *
     * @return the generation that it builds
     */
    public static int ofEverybody(JdbcClient jdbc, String view) {
        long events =
                jdbc.sql("select count(*) from log_event").query(Long.class).single();
        return new ReplayTable(jdbc).add(view, Generations.EVERYBODY, 1, events);
    }
}
