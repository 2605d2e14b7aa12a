package timeline.search;

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
     * A function of the store's: behind a policy no index of lists is looked into (ADR 0023).
     *
     * @param timeline the timeline in SQL, and so the grams
     */
    public static String having(String timeline, String grams) {
        return "select search_having(" + timeline + ", cast(" + grams + " as integer[]))";
    }
}
