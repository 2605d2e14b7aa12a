package timeline.kind;

import java.util.List;
import java.util.Optional;

/** What entries of a family say beyond their words. */
public sealed interface FamilyDetails extends Details {

    record Birth(Optional<String> name) implements FamilyDetails {}

    record ChildMilestone(String milestone) implements FamilyDetails {}

    record Marriage(Optional<String> with) implements FamilyDetails {}

    record Move(Optional<String> from, Optional<String> to) implements FamilyDetails {}

    record Bereavement(Optional<String> whom) implements FamilyDetails {}

    record Separation(List<String> between, Optional<String> cause) implements FamilyDetails {}

    record CareRoleChanged(Optional<String> from, Optional<String> to) implements FamilyDetails {}

    /** The frequency is in words, such as "at weekends". */
    record FamilySupport(List<String> by, Optional<String> frequency) implements FamilyDetails {}
}
