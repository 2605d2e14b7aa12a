package timeline.web.entry;

/** One choice of a list. */
record Option(String value, String label) {}
