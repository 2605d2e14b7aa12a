package timeline.kind;

import java.util.List;
import java.util.Optional;

/** What entries of a family say beyond their words. */
public sealed interface FamilyDetails extends Details {

    /** A child was born; the entry's subject is the child. */
    record Birth(Optional<String> name) implements FamilyDetails {}

    /** A child did something for the first time. */
    record ChildMilestone(String milestone) implements FamilyDetails {}

    /** The subject married. */
    record Marriage(Optional<String> with) implements FamilyDetails {}

    /** The subject moved house. */
    record Move(Optional<String> from, Optional<String> to) implements FamilyDetails {}

    /** The subject lost somebody. */
    record Bereavement(Optional<String> whom) implements FamilyDetails {}

    /** People who live together were apart for a while. */
    record Separation(List<String> between, Optional<String> cause) implements FamilyDetails {}

    /** The care for somebody passed from one person to another. */
    record CareRoleChanged(Optional<String> from, Optional<String> to) implements FamilyDetails {}

    /** Family helped; the frequency is in words, such as "at weekends". */
    record FamilySupport(List<String> by, Optional<String> frequency) implements FamilyDetails {}
}
