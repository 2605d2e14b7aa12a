package timeline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the handler of a request by the words of its path. Spring asks every mapping for everything, through every wrapper of
 * the request, which for a hundred mappings takes a sixth of the time of a recording.
 */
final class PathsFirst extends RequestMappingHandlerMapping {

    /**
     * A mapping, with what is known of the paths of its patterns.
     *
     * @param words of each of its patterns
     */
    private record Known(RequestMappingInfo mapping, HandlerMethod handler, List<PathWords> words) {

        static Known of(Map.Entry<RequestMappingInfo, HandlerMethod> registered) {
            PathPatternsRequestCondition patterns = registered.getKey().getPathPatternsCondition();
            List<PathWords> words = patterns == null
                    ? List.of(PathWords.ANY)
                    : patterns.getPatterns().stream()
                            .map(PathPattern::getPatternString)
                            .map(PathWords::of)
                            .toList();
            return new Known(registered.getKey(), registered.getValue(), words);
        }

        boolean mayHaveLength(int elements) {
            return words.stream().anyMatch(pattern -> pattern.mayHaveLength(elements));
        }

        boolean mayMatch(List<PathContainer.Element> path) {
            for (PathWords pattern : words) {
                if (pattern.mayMatch(path)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A mapping that matches a request.
     *
     * @param match what of the mapping does
     */
    private record Found(RequestMappingInfo match, HandlerMethod handler) {}

    /** No pattern that says its length is as long. */
    private static final int LONG = 64;

    private final Map<Integer, List<Known>> byLength = new ConcurrentHashMap<>();

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        byLength.clear();
    }

    /** Before Actuator's, which would be asked first for every request. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** The best that matches; what nothing matches, or several do equally, is Spring's to tell. */
    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        Found best = best(find(request), getMappingComparator(request));
        if (best == null || CorsUtils.isPreFlightRequest(request)) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, best.handler());
        handleMatch(best.match(), path, request);
        return best.handler();
    }

    /** The one that is better than all others; none when there is no such one. */
    private static @Nullable Found best(List<Found> found, Comparator<RequestMappingInfo> better) {
        Found best = null;
        boolean alone = true;
        for (Found next : found) {
            int order = best == null ? -1 : better.compare(next.match(), best.match());
            alone = order != 0 && (alone || order < 0);
            best = order < 0 ? next : best;
        }
        return alone ? best : null;
    }

    private List<Found> find(HttpServletRequest request) {
        List<PathContainer.Element> path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .elements();
        List<Found> found = new ArrayList<>(2);
        for (Known known : ofLength(path.size())) {
            RequestMappingInfo match = known.mayMatch(path) ? getMatchingMapping(known.mapping(), request) : null;
            if (match != null) {
                found.add(new Found(match, known.handler()));
            }
        }
        return found;
    }

    private List<Known> ofLength(int elements) {
        return byLength.computeIfAbsent(
                Math.min(elements, LONG),
                length -> getHandlerMethods().entrySet().stream()
                        .map(Known::of)
                        .filter(known -> known.mayHaveLength(length))
                        .toList());
    }
}
