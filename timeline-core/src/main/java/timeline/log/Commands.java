package timeline.log;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;

/** Hands a command to the stream that decides; inside of work that a {@link Recorder} runs. */
@Component
public class Commands {

    private final CommandGateway gateway;

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Waits for the decision; what was decided is durable when the work around it is.
     *
     * @throws Rejected when the command was refused, or there is nothing that could decide
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // who sends a command knows what it answers
    public <R extends @Nullable Object> R send(Object command) {
        try {
            return gateway.sendAndWait(command);
        } catch (AggregateNotFoundException e) {
            throw new Rejected(Reason.NOT_FOUND, "there is no such thing on this timeline");
        }
    }
}
