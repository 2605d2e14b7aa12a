package timeline.log;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import timeline.life.EventName;

/**
 * The events there are, by the names under which they are stored.
 *
 * @param byName the record of each stored name
 */
record EventTypes(Map<String, Class<?>> byName) {

    EventTypes {
        byName = Map.copyOf(byName);
    }

    /** Finds every record marked with {@link EventName}; two of one name are a mistake in the code. */
    static EventTypes find() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(EventName.class));
        return new EventTypes(scanner.findCandidateComponents("timeline").stream()
                .map(EventTypes::load)
                .collect(Collectors.toMap(EventTypes::nameOf, Function.identity())));
    }

    static String nameOf(Class<?> type) {
        EventName name = type.getAnnotation(EventName.class);
        return name == null ? type.getName() : name.value();
    }

    static String revisionOf(Class<?> type) {
        Revision revision = type.getAnnotation(Revision.class);
        if (revision == null) {
            throw new IllegalStateException(type + " is stored and needs a @Revision");
        }
        return revision.value();
    }

    private static Class<?> load(BeanDefinition definition) {
        String name = String.valueOf(definition.getBeanClassName());
        return ClassUtils.resolveClassName(name, EventTypes.class.getClassLoader());
    }
}
