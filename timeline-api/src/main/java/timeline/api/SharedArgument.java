package timeline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import timeline.share.Shared;
import timeline.share.SharedLooks;
import timeline.store.Reach;

/**
 * Hands what the {@code {code}} of a path opens, and shows of it the {@code {year}} of the path if there is one: all that
 * opens nothing is answered alike.
 */
@Component
public class SharedArgument implements HandlerMethodArgumentResolver {

    private final SharedLooks looks;

    SharedArgument(SharedLooks looks) {
        this.looks = looks;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Shared.class;
    }

    @Override
    public Shared resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Map<?, ?> path =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                                instanceof Map<?, ?> variables
                        ? variables
                        : Map.of();
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        String address = http == null ? "" : http.getRemoteAddr();
        Shared found = looks.open(String.valueOf(path.get("code")), address)
                .filter(shared -> !(path.get("year") instanceof String year) || shared.shows(Integer.parseInt(year)))
                .orElseThrow(() -> new NotFound("there is no such link"));
        Reach.of(found.timeline().id().value()).begin();
        return found;
    }
}
