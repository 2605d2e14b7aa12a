package timeline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import timeline.kind.Problem;

/** Refuses parameters that an endpoint does not know: a typo in a filter would answer more than was asked for. */
final class ParametersInterceptor implements HandlerInterceptor {

    private final List<HandlerMethodArgumentResolver> resolvers;

    ParametersInterceptor(List<HandlerMethodArgumentResolver> resolvers) {
        this.resolvers = resolvers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query == null || !(handler instanceof HandlerMethod method) || method.getBean() instanceof NoSuchEndpoint) {
            return true;
        }
        Set<String> known = known(method);
        List<Problem> unknown = names(query)
                .filter(name -> !known.contains(name))
                .map(name -> new Problem(JsonBody.pointer(name), name + " is no parameter here; " + said(known)))
                .toList();
        if (!unknown.isEmpty()) {
            throw InputRefused.of(unknown);
        }
        return true;
    }

    private static String said(Set<String> known) {
        return known.isEmpty() ? "there are none" : "there are " + String.join(", ", known);
    }

    private static Stream<String> names(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2)[0])
                .map(ParametersInterceptor::decoded)
                .distinct();
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private Set<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(this::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A parameter by its name, or the components of a record of parameters. */
    private Stream<String> names(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return Stream.of(String.valueOf(parameter.getParameter().getName()));
        }
        boolean read = parameter.getParameterType().isRecord()
                && !parameter.hasParameterAnnotation(PathVariable.class)
                && resolvers.stream().noneMatch(resolver -> resolver.supportsParameter(parameter));
        return read
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                : Stream.of();
    }
}
