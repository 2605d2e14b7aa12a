package timeline.viewed;

import timeline.view.ViewDefinition;

/**
 * A view that somebody defined.
 *
 * @param version for the ETag
 */
public record SavedView(String name, long version, ViewDefinition definition) {}
