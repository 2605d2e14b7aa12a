package timeline.log;

import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import timeline.life.EventName;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Writes events as JSON under their logical names, and numbers exactly as they were sent. */
final class LogSerializer extends Jackson3Serializer {

    private final EventTypes types;
    private final Map<Class<?>, SerializedType> stored;

    private LogSerializer(Builder builder, EventTypes types) {
        super(builder);
        this.types = types;
        this.stored = types.byName().values().stream().collect(Collectors.toMap(type -> type, LogSerializer::storedAs));
    }

    private static SerializedType storedAs(Class<?> type) {
        return new SimpleSerializedType(EventTypes.nameOf(type), EventTypes.revisionOf(type));
    }

    static LogSerializer of(EventTypes types) {
        RevisionResolver revisions =
                type -> type.isAnnotationPresent(EventName.class) ? EventTypes.revisionOf(type) : null;
        var builder = Jackson3Serializer.builder()
                .converter(new ChainingConverter(LogSerializer.class.getClassLoader()))
                .revisionResolver(revisions)
                .jsonMapperBuilderCustomizer(LogSerializer::customize);
        return new LogSerializer(builder, types);
    }

    private static void customize(JsonMapper.Builder mapper) {
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                // Axon 4.13.0 cannot read its own ReplayToken back without this.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("timeline.log.")
                        .build());
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        Class<?> type = types.byName().get(stored.getName());
        return type == null ? stored.getName() : type.getName();
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature
    public SerializedType typeForClass(@Nullable Class type) {
        SerializedType event = type == null ? null : stored.get(type);
        return event == null ? super.typeForClass(type) : event;
    }
}
