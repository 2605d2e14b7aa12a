package timeline.kind;

import java.util.List;
import java.util.Optional;

/** What entries of work and learning say beyond their words. */
public sealed interface CareerDetails extends Details {

    record OfferReceived(Optional<String> organization, Optional<String> role, Optional<Outcome> outcome)
            implements CareerDetails {}

    /** What became of an offer. */
    enum Outcome implements Choice {
        ACCEPTED,
        DECLINED,
        OPEN
    }

    record JobChanged(Optional<Party> from, Party to, Optional<String> reason) implements CareerDetails {}

    record RoleChanged(Optional<String> from, String to, Optional<String> organization) implements CareerDetails {}

    record JobLeft(Optional<String> organization, Optional<String> reason) implements CareerDetails {}

    record CareerPhase(Optional<String> organization) implements CareerDetails {}

    record HireMade(String role, Optional<String> organization, Optional<String> channel) implements CareerDetails {}

    record TeamFormed(String team, @AtLeast(1) Optional<Integer> size) implements CareerDetails {}

    record PartnershipFormed(Optional<String> partner, Optional<String> purpose) implements CareerDetails {}

    /** The address is kept as it was given; link to it only where it is an http one. */
    record WorkDelivered(Optional<Work> what, List<String> technologies, Optional<String> url)
            implements CareerDetails {}

    /** What was delivered. */
    enum Work implements Choice {
        SYSTEM,
        INFRASTRUCTURE,
        ARCHITECTURE,
        ALGORITHM,
        DOCUMENT,
        PROJECT
    }

    record PracticeEstablished(String practice, List<String> tools) implements CareerDetails {}

    record SkillAcquired(@Required List<String> technologies, Optional<String> level) implements CareerDetails {}

    /** The rank counts from 1, the first inventor. */
    record PatentRegistered(
            Optional<String> number,
            Optional<String> office,
            @AtLeast(1) Optional<Integer> inventorRank) implements CareerDetails {}

    record Publication(Optional<String> publisher, Optional<String> url) implements CareerDetails {}

    record TalkGiven(Optional<String> event, Optional<String> url) implements CareerDetails {}

    record AwardReceived(Optional<String> awarder) implements CareerDetails {}

    record Education(String institution, Optional<String> area, Optional<String> studyType) implements CareerDetails {}

    record CertificationEarned(Optional<String> issuer, Optional<String> url, Optional<String> expires)
            implements CareerDetails {}
}
