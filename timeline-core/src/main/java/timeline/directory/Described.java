package timeline.directory;

import tools.jackson.databind.node.ObjectNode;

/**
 * A subject or a storyline as it was described.
 *
 * @param key how entries refer to it
 * @param version for the ETag
 * @param said what was sent, member by member
 */
public record Described(String key, long version, ObjectNode said) {}
