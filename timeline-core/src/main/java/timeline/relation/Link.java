package timeline.relation;

import timeline.entry.EntryContent;

/**
 * One link of a chain: an entry and what it says of the next.
 */
public record Link(EntryContent entry, Relation relation, EntryContent other) {}
