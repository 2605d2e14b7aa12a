package timeline.kind;

import java.util.List;
import java.util.Optional;
import timeline.date.Edtf;

/** What entries of work and learning say beyond their words. */
public sealed interface CareerDetails extends Details {

    /** An offer of work reached the subject. */
    record OfferReceived(Optional<String> organization, Optional<String> role, Optional<Outcome> outcome)
            implements CareerDetails {}

    /** What became of an offer. */
    enum Outcome implements Choice {
        ACCEPTED,
        DECLINED,
        OPEN
    }

    /** The subject moved from one organization to another. */
    record JobChanged(Optional<Party> from, Party to, Optional<String> reason) implements CareerDetails {}

    /** The subject took another role within one organization. */
    record RoleChanged(Optional<String> from, String to, Optional<String> organization) implements CareerDetails {}

    /** The subject left an organization for none that is named. */
    record JobLeft(Optional<String> organization, Optional<String> reason) implements CareerDetails {}

    /** A stretch of working life that is told as one. */
    record CareerPhase(Optional<String> organization) implements CareerDetails {}

    /** The subject hired people; how many is the count of the entry. */
    record HireMade(String role, Optional<String> organization, Optional<String> channel) implements CareerDetails {}

    /** A team came together; the size counts people. */
    record TeamFormed(String team, @AtLeast(1) Optional<Integer> size) implements CareerDetails {}

    /** The subject or their organization began to work with another. */
    record PartnershipFormed(Optional<String> partner, Optional<String> purpose) implements CareerDetails {}

    /** Work was finished; the address is kept as it was given, so link to it only where it is an http one. */
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

    /** A way of working took hold. */
    record PracticeEstablished(String practice, List<String> tools) implements CareerDetails {}

    /** The subject learned to work with technologies. */
    record SkillAcquired(@Required List<String> technologies, Optional<String> level) implements CareerDetails {}

    /** A patent was registered; the rank counts from 1, the first inventor. */
    record PatentRegistered(
            Optional<String> number,
            Optional<String> office,
            @AtLeast(1) Optional<Integer> inventorRank) implements CareerDetails {}

    /** Something of the subject's was published. */
    record Publication(Optional<String> publisher, Optional<String> url) implements CareerDetails {}

    /** The subject spoke in public. */
    record TalkGiven(Optional<String> event, Optional<String> url) implements CareerDetails {}

    /** The subject received an award. */
    record AwardReceived(Optional<String> awarder) implements CareerDetails {}

    /** The subject studied somewhere. */
    record Education(String institution, Optional<String> area, Optional<String> studyType) implements CareerDetails {}

    /** The subject earned a certificate. */
    record CertificationEarned(Optional<String> issuer, Optional<String> url, Optional<Edtf> expires)
            implements CareerDetails {}
}
