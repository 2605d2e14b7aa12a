package timeline.web.erasure;

/**
 * What a page offers to erase.
 *
 * @param kind {@code person} or {@code timeline}
 * @param name to be repeated
 * @param address where it is shown; below it is the page
 */
record Erased(String kind, String name, String address) {}
