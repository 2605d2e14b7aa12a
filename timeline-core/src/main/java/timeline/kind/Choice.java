package timeline.kind;

import java.util.Locale;
import timeline.text.Text;

/** A value out of a closed list; implemented by enums alone. */
public sealed interface Choice
        permits CareerDetails.Outcome,
                CareerDetails.Work,
                HealthDetails.Certainty,
                HealthDetails.TreatmentType,
                HealthDetails.VisitClass,
                QuantityComparator {

    /** The name of the enum constant. */
    String name();

    /** How it is written in JSON, such as {@code stem-cell-transplant}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default Text label() {
        return Labels.of("choice." + getClass().getSimpleName() + "." + name());
    }
}
