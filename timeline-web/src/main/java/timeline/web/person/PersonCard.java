package timeline.web.person;

/**
 * Somebody in the list of people.
 *
 * @param relation in words; empty where nobody said
 * @param born in words; empty where nobody knows
 * @param age today; empty where nobody knows
 */
record PersonCard(String address, String label, String relation, String born, String age) {}
