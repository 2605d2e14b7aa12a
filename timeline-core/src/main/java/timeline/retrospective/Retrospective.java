package timeline.retrospective;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import timeline.life.Erased;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;

/** The retrospective of a year: decides what may still be said in it. */
@Aggregate
class Retrospective {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable RetrospectiveKey key;

    private long version;
    private int edition;
    private @Nullable List<Section> firstSections;
    private List<Section> sections = List.of();
    private final RememberedItems items = new RememberedItems();
    private final RememberedOutcomes outcomes = new RememberedOutcomes();

    Retrospective() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RetrospectiveState handle(AddSections command) {
        if (firstSections == null) {
            return set(command, command.sections());
        }
        if (!command.sections().equals(firstSections) && !command.sections().equals(sections)) {
            throw new Rejected(
                    Reason.EXISTS_OTHERWISE,
                    "the retrospective of " + command.year() + " has other chapters: change them where they are");
        }
        return state(command, false);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RetrospectiveState handle(SetSections command) {
        if (version > 0) {
            command.seen().check(version);
        }
        return command.sections().equals(sections) ? state(command, false) : set(command, command.sections());
    }

    private RetrospectiveState set(RetrospectiveCommand command, List<Section> all) {
        apply(new SectionsSet(command.timeline(), command.year(), all, command.by()));
        return state(command, true);
    }

    /** Adds it once: the same words again are a retry, and change nothing even when it was changed since. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ItemState handle(AddItem command) {
        RememberedItem there = items.find(command.item()).orElse(null);
        boolean comesBack = there != null && there.removed() && command.again();
        if (there != null && !comesBack) {
            items.checkRetry(there, command);
            return items.state(command.item(), false);
        }
        apply(new ItemAdded(
                command.timeline(), command.year(), command.item(), command.column(), command.content(), command.by()));
        return items.state(command.item(), true);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ItemState handle(ChangeItem command) {
        RememberedItem item = items.present(command.item());
        item.checkUnchanged(command.seen(), version);
        if (command.content().equals(item.content())) {
            return items.state(command.item(), false);
        }
        apply(new ItemChanged(command.timeline(), command.year(), command.item(), command.content(), command.by()));
        return items.state(command.item(), true);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ItemState handle(MoveItem command) {
        RememberedItem item = items.present(command.item());
        if (command.seen().given()) {
            item.checkUnchanged(command.seen(), version);
        }
        items.checkPlace(command);
        ItemOrder moved = items.order().placing(command.item(), command.column(), command.before());
        if (moved.equals(items.order())) {
            return items.state(command.item(), false);
        }
        apply(new ItemMoved(
                command.timeline(), command.year(), command.item(), command.column(), command.before(), command.by()));
        return items.state(command.item(), true);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ItemState handle(RemoveItem command) {
        RememberedItem item = items.present(command.item());
        item.checkUnchanged(command.seen(), version);
        apply(new ItemRemoved(command.timeline(), command.year(), command.item(), command.by()));
        return items.state(command.item(), true);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RetrospectiveState handle(SayOutcome command) {
        long before = version;
        if (outcomes.isNew(command, version)) {
            apply(new OutcomeSaid(command.timeline(), command.year(), command.said(), command.by()));
        }
        if (command.said().outcome() == Outcome.CONTINUED) {
            carry(command);
        } else {
            takeBackCarried(command);
        }
        return state(command, version > before);
    }

    private void carry(SayOutcome command) {
        PlacedItem carried = command.carried();
        if (carried != null && !items.carries(command.said().item())) {
            apply(new ItemAdded(
                    command.timeline(),
                    command.year(),
                    carried.id(),
                    carried.column(),
                    carried.content(),
                    command.by()));
        }
    }

    /** What was carried leaves with the outcome that brought it, unless somebody made it their own since. */
    private void takeBackCarried(SayOutcome command) {
        ItemId carried = command.said().item().carriedInto(command.year());
        boolean untouched = items.find(carried)
                .filter(item -> !item.removed() && !item.changedSinceAdded())
                .isPresent();
        if (untouched) {
            apply(new ItemRemoved(command.timeline(), command.year(), carried, command.by()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RetrospectiveState handle(PublishRetrospective command) {
        if (version == 0) {
            throw new Rejected(
                    Reason.CONFLICT, "nothing is written in the retrospective of " + command.year() + " yet");
        }
        if (command.seen().given()) {
            command.seen().check(version);
        }
        if (command.composedOf() != version || command.edition() != edition + 1) {
            throw new Rejected(Reason.CONFLICT, "it was changed while it was being published: publish it again");
        }
        apply(new RetrospectivePublished(
                command.timeline(),
                command.year(),
                command.edition(),
                command.document(),
                command.markdown(),
                command.by()));
        return state(command, true);
    }

    private RetrospectiveState state(RetrospectiveCommand command, boolean changed) {
        return new RetrospectiveState(command.year(), version, edition, changed);
    }

    @EventSourcingHandler
    void on(SectionsSet event, @SequenceNumber long sequence) {
        remember(event, sequence);
        firstSections = firstSections == null ? event.sections() : firstSections;
        sections = event.sections();
    }

    @EventSourcingHandler
    void on(ItemAdded event, @SequenceNumber long sequence) {
        remember(event, sequence);
        items.add(new PlacedItem(event.item(), event.column(), event.content()), version);
    }

    @EventSourcingHandler
    void on(ItemChanged event, @SequenceNumber long sequence) {
        remember(event, sequence);
        items.change(event.item(), event.content(), version);
    }

    @EventSourcingHandler
    void on(ItemMoved event, @SequenceNumber long sequence) {
        remember(event, sequence);
        items.move(event, version);
    }

    @EventSourcingHandler
    void on(ItemRemoved event, @SequenceNumber long sequence) {
        remember(event, sequence);
        items.remove(event.item(), version);
    }

    @EventSourcingHandler
    void on(OutcomeSaid event, @SequenceNumber long sequence) {
        remember(event, sequence);
        outcomes.say(event.said());
    }

    @EventSourcingHandler
    void on(RetrospectivePublished event, @SequenceNumber long sequence) {
        remember(event, sequence);
        edition = event.edition();
    }

    /** An edition, which alone is sealed for itself; its number stays taken. */
    @EventSourcingHandler
    void on(Erased event, @SequenceNumber long sequence) {
        version = sequence + 1;
        edition++;
    }

    private void remember(RetrospectiveEvent event, long sequence) {
        key = new RetrospectiveKey(event.timeline(), event.year());
        version = sequence + 1;
    }
}
