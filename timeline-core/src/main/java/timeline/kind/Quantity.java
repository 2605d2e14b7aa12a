package timeline.kind;

import java.math.BigDecimal;
import java.util.Optional;

/** A measured amount; the unit is in UCUM, such as {@code kg} or {@code Cel}. */
public record Quantity(
        BigDecimal value,
        Optional<QuantityComparator> comparator,
        @Ucum Optional<String> unit) {}
