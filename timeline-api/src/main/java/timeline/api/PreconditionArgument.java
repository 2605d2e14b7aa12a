package timeline.api;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import timeline.life.Precondition;

/** Hands what {@code If-Match} says (RFC 9110, section 13.1.1) to a controller that asks for a {@link Precondition}. */
final class PreconditionArgument implements HandlerMethodArgumentResolver {

    /** A version, and behind a hyphen what a reading shows beside what that version says. */
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(?:-[0-9a-f]{1,64})?\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Precondition.class;
    }

    @Override
    public Precondition resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String[] headers = request.getHeaderValues(HttpHeaders.IF_MATCH);
        return headers == null ? Precondition.NONE : read(String.join(",", headers));
    }

    /** A tag that is none of ours, a weak one too, matches nothing that there is. */
    static Precondition read(String header) {
        if (header.strip().equals("*")) {
            return Precondition.ANY;
        }
        Set<Long> versions = Arrays.stream(header.split(",", -1))
                .map(tag -> TAG.matcher(tag.strip()))
                .filter(Matcher::matches)
                .map(tag -> Long.valueOf(tag.group(1)))
                .collect(Collectors.toSet());
        return new Precondition(true, false, versions);
    }
}
