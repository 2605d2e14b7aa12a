package timeline.kind;

import java.util.Optional;

/** A concept of a terminology, such as {@code C95.9} of {@code ICD-10}. */
public record Code(Optional<String> system, Optional<String> code, Optional<String> display) {}
