package timeline.kind;

import java.util.Optional;

/** How often: three times or more per week is {@code 3}, {@code week}, {@code >=}. */
public record Frequency(@AtLeast(0) Integer times, Optional<String> per, Optional<QuantityComparator> comparator) {}
