package timeline.web.retrospective;

/**
 * An entry that shows what was said.
 *
 * @param when in words
 * @param retracted whether it was taken back since
 */
record Evidence(String id, String title, String when, String lane, String address, boolean retracted) {}
