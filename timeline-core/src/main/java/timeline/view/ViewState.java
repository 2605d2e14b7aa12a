package timeline.view;

/**
 * What a command left of a view.
 *
 * @param version counts its events from 1; the ETag
 * @param first whether it was not there before
 */
public record ViewState(String view, long version, boolean first) {}
