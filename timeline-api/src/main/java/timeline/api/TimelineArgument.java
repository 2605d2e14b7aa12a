package timeline.api;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import timeline.account.Reader;
import timeline.directory.Directory;
import timeline.life.Timeline;
import timeline.life.TimelineId;

/**
 * Hands the timeline of a path's {@code {timeline}} to a controller or page, once it is known that its reader may read
 * it; there is no other way to one.
 */
@Component
public class TimelineArgument implements HandlerMethodArgumentResolver {

    private final Directory directory;

    TimelineArgument(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Timeline.class;
    }

    @Override
    public Timeline resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return id(request)
                .flatMap(id -> reader().flatMap(reader -> directory.timeline(id, reader.account())))
                .orElseThrow(() -> new NotFound("there is no such timeline"));
    }

    private static Optional<Reader> reader() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Reader reader ? Optional.of(reader) : Optional.empty();
    }

    private static Optional<TimelineId> id(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        try {
            return variables instanceof Map<?, ?> path && path.get("timeline") instanceof String uuid
                    ? Optional.of(new TimelineId(UUID.fromString(uuid)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
