package timeline.view;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;

/** A view of the owner's own making: decides how it may be defined. */
@Aggregate
class View {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ViewKey key;

    private long version;
    private @Nullable ViewDefinition definition;

    View() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ViewState handle(AddView command) {
        if (definition != null && !definition.equals(command.definition())) {
            throw new Rejected(
                    Reason.EXISTS_OTHERWISE,
                    "another view is called " + command.view() + ": choose another name, or change that one with PUT");
        }
        return define(command, command.definition());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ViewState handle(ChangeView command) {
        if (definition != null) {
            command.seen().check(version);
        } else if (command.seen().given()) {
            throw new Rejected(Reason.STALE, "it is not there: send it without If-Match to create it");
        }
        return define(command, command.definition());
    }

    private ViewState define(ViewCommand command, ViewDefinition wanted) {
        boolean first = definition == null;
        if (!wanted.equals(definition)) {
            apply(new ViewDefined(command.timeline(), command.view(), wanted, command.by()));
        }
        return new ViewState(command.view(), version, first);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ViewState handle(RemoveView command) {
        if (definition == null) {
            throw new Rejected(Reason.NOT_FOUND, "there is no view of that name on this timeline");
        }
        command.seen().check(version);
        apply(new ViewRemoved(command.timeline(), command.view(), command.by()));
        return new ViewState(command.view(), version, false);
    }

    @EventSourcingHandler
    void on(ViewDefined event, @SequenceNumber long sequence) {
        key = new ViewKey(event.timeline(), event.view());
        version = sequence + 1;
        definition = event.definition();
    }

    @EventSourcingHandler
    void on(ViewRemoved event, @SequenceNumber long sequence) {
        key = new ViewKey(event.timeline(), event.view());
        version = sequence + 1;
        definition = null;
    }
}
