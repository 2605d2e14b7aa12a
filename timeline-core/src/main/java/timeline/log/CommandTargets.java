package timeline.log;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/** Finds the stream of a command as Axon does, by its annotation, but looks for it once a class and not once a command. */
@Component
class CommandTargets implements CommandTargetResolver {

    private final ClassValue<Method> targets = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
            Method target = Stream.of(command.getMethods())
                    .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(command.getName() + " names no stream"));
            target.setAccessible(true);
            return target;
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        try {
            Object stream = targets.get(command.getPayloadType()).invoke(command.getPayload());
            return new VersionedAggregateIdentifier(Objects.requireNonNull(stream), null);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException(command.getPayloadType().getName() + " names no stream", e);
        }
    }
}
