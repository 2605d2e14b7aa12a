package timeline.retrospective;

/**
 * A retrospective as a command left it.
 *
 * @param version counts its events from 1; the ETag
 * @param edition the last one published; 0 before the first
 * @param changed whether the command recorded anything
 */
public record RetrospectiveState(int year, long version, int edition, boolean changed) {}
