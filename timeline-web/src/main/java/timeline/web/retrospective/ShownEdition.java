package timeline.web.retrospective;

/**
 * A published edition in a list.
 *
 * @param published when, in words
 */
record ShownEdition(int number, String published, String address) {}
