package timeline.life;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import timeline.life.Rejected.Reason;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A timeline itself: decides what is said of whom and what it speaks of.
 *
 * <p>Every description has a version of its own, the sequence of the event that last described it plus one, so that
 * describing one subject never conflicts with another.
 */
@Aggregate
class Life {

    private static final String ALL_RULES = "";
    private static final String ALL_MUTES = "";

    private record Described(long version, JsonNode said) {}

    private record GivenDisclosure(long version, JsonNode said, boolean revoked) {}

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private LifeId id;

    private boolean started;
    private boolean erased;
    private final Map<String, Described> subjects = new HashMap<>();
    private final Map<String, Described> storylines = new HashMap<>();
    private final Map<String, Described> rules = new HashMap<>();
    private final Map<String, Described> mutes = new HashMap<>();

    private final Map<String, Described> circles = new HashMap<>();
    private final Map<UUID, GivenDisclosure> disclosures = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // Axon fills it from the events
    Life() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StartTimeline command) {
        checkNotErased();
        if (started) {
            return;
        }
        apply(new TimelineStarted(command.timeline(), command.name(), command.zone(), command.locale(), command.by()));
    }

    @CommandHandler
    DescribedState handle(DescribeSubject command) {
        var event = new SubjectDescribed(command.timeline(), command.key(), command.said(), command.by());
        return describe(subjects, command.key(), command.said(), command.seen(), event);
    }

    @CommandHandler
    DescribedState handle(DescribeStoryline command) {
        checkNoCircle(command.key(), command.said());
        var event = new StorylineDescribed(command.timeline(), command.key(), command.said(), command.by());
        return describe(storylines, command.key(), command.said(), command.seen(), event);
    }

    @CommandHandler
    DescribedState handle(SetPrivacyRules command) {
        var event = new PrivacyRulesSet(command.timeline(), command.rules(), command.by());
        return describe(rules, ALL_RULES, command.rules(), command.seen(), event);
    }

    @CommandHandler
    DescribedState handle(SetMutes command) {
        var event = new MutesSet(command.timeline(), command.mutes(), command.by());
        return describe(mutes, ALL_MUTES, command.mutes(), command.seen(), event);
    }

    @CommandHandler
    DescribedState handle(SetCircles command) {
        var event = new CirclesSet(command.timeline(), command.circles(), command.by());
        return describe(circles, ALL_RULES, StrictJson.MAPPER.valueToTree(command.circles()), command.seen(), event);
    }

    /** The same disclosure again records nothing; another one under its id is refused. */
    @CommandHandler
    DescribedState handle(Disclose command) {
        Disclosed event = command.happened();
        GivenDisclosure before = disclosures.get(command.disclosure());
        if (before == null) {
            apply(event);
        } else if (!before.said().equals(said(event))) {
            throw new Rejected(Reason.EXISTS_OTHERWISE, "there is another disclosure of this id");
        }
        return new DescribedState(
                Objects.requireNonNull(disclosures.get(command.disclosure())).version(), before == null);
    }

    @CommandHandler
    DescribedState handle(RevokeDisclosure command) {
        GivenDisclosure before = disclosures.get(command.disclosure());
        if (before == null) {
            throw new Rejected(Reason.NOT_FOUND, "there is no such disclosure on this timeline");
        }
        command.seen().check(before.version());
        if (!before.revoked()) {
            apply(new DisclosureRevoked(command.timeline(), command.disclosure(), command.by()));
        }
        return new DescribedState(
                Objects.requireNonNull(disclosures.get(command.disclosure())).version(), false);
    }

    /** What a disclosure opens, to tell two of one id apart. */
    private static JsonNode said(Disclosed event) {
        ObjectNode said = StrictJson.MAPPER.valueToTree(event);
        said.remove("by");
        return said;
    }

    @CommandHandler
    void handle(EraseSubject command) {
        checkNotErased();
        apply(new SubjectErased(
                command.timeline(), command.subject(), command.moved(), command.editions(), command.by()));
    }

    @CommandHandler
    void handle(EraseTimeline command) {
        if (!erased) {
            apply(new TimelineErased(command.timeline(), command.by()));
        }
    }

    private void checkNotErased() {
        if (erased) {
            throw new Rejected(Reason.NOT_FOUND, "the timeline was erased");
        }
    }

    private DescribedState describe(
            Map<String, Described> described, String key, JsonNode said, Precondition seen, LifeEvent event) {
        checkNotErased();
        Described before = described.get(key);
        if (before == null) {
            checkNothingWasSeen(seen);
        } else {
            seen.check(before.version());
        }
        if (before == null || !before.said().equals(said)) {
            apply(event);
        }
        return new DescribedState(Objects.requireNonNull(described.get(key)).version(), before == null);
    }

    /** A thread that lay below itself would lie nowhere. */
    private void checkNoCircle(String key, JsonNode said) {
        List<String> chain = new ArrayList<>(List.of(key));
        String parent = said.path("parent").asString("");
        while (!parent.isEmpty()) {
            boolean circle = chain.contains(parent);
            chain.add(parent);
            if (circle) {
                throw new Rejected(
                        Reason.CONFLICT,
                        "a storyline cannot lie below itself: " + String.join(" < ", chain)
                                + "; choose another parent");
            }
            Described above = storylines.get(parent);
            parent = above == null ? "" : above.said().path("parent").asString("");
        }
    }

    private static void checkNothingWasSeen(Precondition seen) {
        if (seen.given() && !seen.any()) {
            throw new Rejected(Reason.STALE, "it is not there: send it without If-Match to create it");
        }
    }

    @EventSourcingHandler
    void on(TimelineStarted event) {
        id = new LifeId(event.timeline());
        started = true;
    }

    /** Where it started, or where somebody was described, when that is erased. */
    @EventSourcingHandler
    void on(Erased event) {
        id = new LifeId(event.timeline());
    }

    @EventSourcingHandler
    void on(SubjectDescribed event, @SequenceNumber long sequence) {
        subjects.put(event.key(), new Described(sequence + 1, event.said()));
    }

    @EventSourcingHandler
    void on(StorylineDescribed event, @SequenceNumber long sequence) {
        storylines.put(event.key(), new Described(sequence + 1, event.said()));
    }

    @EventSourcingHandler
    void on(PrivacyRulesSet event, @SequenceNumber long sequence) {
        rules.put(ALL_RULES, new Described(sequence + 1, event.rules()));
    }

    @EventSourcingHandler
    void on(MutesSet event, @SequenceNumber long sequence) {
        mutes.put(ALL_MUTES, new Described(sequence + 1, event.mutes()));
    }

    @EventSourcingHandler
    void on(CirclesSet event, @SequenceNumber long sequence) {
        circles.put(ALL_RULES, new Described(sequence + 1, StrictJson.MAPPER.valueToTree(event.circles())));
    }

    @EventSourcingHandler
    void on(Disclosed event, @SequenceNumber long sequence) {
        disclosures.put(event.disclosure(), new GivenDisclosure(sequence + 1, said(event), false));
    }

    @EventSourcingHandler
    void on(DisclosureRevoked event, @SequenceNumber long sequence) {
        disclosures.computeIfPresent(
                event.disclosure(), (id, given) -> new GivenDisclosure(sequence + 1, given.said(), true));
    }

    @EventSourcingHandler
    void on(SubjectErased event) {
        subjects.remove(event.subject());
    }

    @EventSourcingHandler
    void on(TimelineErased event) {
        id = new LifeId(event.timeline());
        erased = true;
    }
}
