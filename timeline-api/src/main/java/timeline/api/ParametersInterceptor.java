package timeline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import timeline.kind.Problem;
import timeline.text.Unkeepable;
import tools.jackson.databind.node.StringNode;

/**
 * Refuses parameters that an endpoint does not know, since a typo in a filter would answer more than was asked for; and
 * characters that no store can look for.
 */
final class ParametersInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query == null || !(handler instanceof HandlerMethod method) || method.getBean() instanceof NoSuchEndpoint) {
            return true;
        }
        checkReadable(request);
        Set<String> known = Parameters.of(method);
        List<Problem> problems = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .flatMap(pair -> problems(pair.split("=", 2), known))
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw InputRefused.of(problems);
        }
        return true;
    }

    private static Stream<Problem> problems(String[] pair, Set<String> known) {
        String name = decoded(pair[0]);
        String at = JsonBody.pointer(name);
        if (!known.contains(name)) {
            String there = known.isEmpty() ? "there are none" : "there are " + String.join(", ", known);
            return Stream.of(new Problem(at, name + " is no parameter here; " + there));
        }
        List<Problem> problems = new ArrayList<>();
        StringNode value = StringNode.valueOf(pair.length < 2 ? "" : decoded(pair[1]));
        Unkeepable.find(value, (nowhere, detail) -> problems.add(new Problem(at, name + " " + detail)));
        return problems.stream();
    }

    private static void checkReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
        } catch (IllegalStateException e) { // as the servlet specification has it, 3.1
            throw InputRefused.of("", "the parameters cannot be read: write each in UTF-8, percent-encoded");
        }
    }

    private static String decoded(String sent) {
        return URLDecoder.decode(sent, StandardCharsets.UTF_8);
    }
}
