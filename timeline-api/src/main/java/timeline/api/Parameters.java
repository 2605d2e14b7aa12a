package timeline.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import timeline.account.Reader;
import timeline.life.Precondition;
import timeline.life.Timeline;

/** Tells which parameters of a query an endpoint reads. */
public final class Parameters {

    private static final Set<Class<?>> NOT_OF_THE_QUERY =
            Set.of(Timeline.class, Reader.class, JsonBody.class, Precondition.class);

    private Parameters() {}

    /** Their names: of single ones, and of the components of records that are made of the query. */
    public static Set<String> of(HandlerMethod endpoint) {
        Stream<String> as = endpoint.hasMethodAnnotation(CirclesMayRead.class)
                        && Arrays.stream(endpoint.getMethodParameters())
                                .anyMatch(parameter -> parameter.getParameterType() == Timeline.class)
                ? Stream.of(TimelineArgument.AS)
                : Stream.of();
        return Stream.concat(as, Arrays.stream(endpoint.getMethodParameters()).flatMap(Parameters::names))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
        if (single != null) {
            return Stream.of(single.name().isEmpty() ? parameter.getParameter().getName() : single.name());
        }
        boolean ofTheQuery = type.isRecord()
                && !NOT_OF_THE_QUERY.contains(type)
                && !parameter.hasParameterAnnotation(PathVariable.class);
        return ofTheQuery ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName) : Stream.of();
    }
}
