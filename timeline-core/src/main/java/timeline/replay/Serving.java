package timeline.replay;

/** Which generation of a view's rows is read: the one place that says it, in SQL. */
public final class Serving {

    /** Stands for every timeline that has no generations of its own; it sorts before all of them. */
    static final String EVERYBODY = "00000000-0000-0000-0000-000000000000";

    private Serving() {}

    /**
     * A condition that is true of the rows that readers see.
     *
     * @param timeline the timeline in SQL: a parameter, or a column of the query; it stands there once
     */
    public static String rows(String projection, String timeline) {
        return rows(projection, timeline, "generation");
    }

    /** The same where several tables are read, so that the column needs its table's name. */
    public static String rows(String projection, String timeline, String generation) {
        return generation + " = coalesce((select g.serving from view_generation g where g.projection = '" + projection
                + "' and g.timeline in (" + timeline + ", '" + EVERYBODY + "') order by g.timeline desc limit 1), 1)";
    }
}
