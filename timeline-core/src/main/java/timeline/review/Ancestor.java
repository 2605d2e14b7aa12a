package timeline.review;

import timeline.retrospective.ItemId;

/** An item of an earlier year that goes on in a later one. */
public record Ancestor(int year, ItemId item) {}
