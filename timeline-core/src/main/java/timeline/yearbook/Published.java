package timeline.yearbook;

/**
 * An edition.
 *
 * @param document its JSON
 * @param changed whether it was made now; an unchanged retrospective keeps its edition
 */
public record Published(int year, int edition, long version, String document, boolean changed) {}
