package timeline.search;

import timeline.replay.Serving;
import timeline.replay.ViewTable;

/** The table of the index of words, for the view that writes it and the one that looks into it. */
public final class SearchIndex {

    /** The name of its view. */
    public static final String VIEW = "search";

    /** The grams of what was said of an entry, whenever it was said. */
    public static final ViewTable ENTRY = ViewTable.of("search_entry", "timeline entry version", "subject grams");

    private SearchIndex() {}

    /**
     * A query for the entries of which something was said that has all of some grams; what they say now is to be compared.
     *
     * @param timeline the timeline in SQL, and so the grams
     */
    public static String having(String timeline, String grams) {
        return "select s.entry from search_entry s where s.timeline = " + timeline + " and s.grams @> cast(" + grams
                + " as integer[]) and " + Serving.rows(VIEW, timeline, "s.generation");
    }
}
