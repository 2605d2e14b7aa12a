package timeline.kind;

import java.util.Optional;

/** An organization, and the role that a person has there. */
public record Party(Optional<String> name, Optional<String> role) {}
