package timeline.web.year;

/**
 * A link that narrows what is shown, or widens it again.
 *
 * @param lane whose colour it has; empty for none
 * @param current whether it is what is shown now
 */
record Chip(String label, int count, String address, String lane, boolean current) {}
