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
import timeline.circle.Looks;
import timeline.life.Timeline;
import timeline.life.TimelineId;

/**
 * Hands the timeline of a path's {@code {timeline}} to a controller or page, once it is known that its reader may read
 * it, with what of it they may see; there is no other way to one.
 */
@Component
public class TimelineArgument implements HandlerMethodArgumentResolver {

    /** Names the circle with whose eyes to look. */
    static final String AS = "as";

    private final Looks looks;

    TimelineArgument(Looks looks) {
        this.looks = looks;
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
        boolean open = parameter.hasMethodAnnotation(CirclesMayRead.class);
        Timeline timeline = id(request)
                .flatMap(id -> reader().flatMap(
                                reader -> open ? looks.open(id, reader.account()) : looks.owned(id, reader.account())))
                .orElseThrow(() -> new NotFound("there is no such timeline"));
        return open ? as(timeline, request) : timeline;
    }

    private Timeline as(Timeline timeline, NativeWebRequest request) {
        String circle = request.getParameter(AS);
        return circle == null || circle.isBlank()
                ? timeline
                : looks.openAs(timeline, circle)
                        .orElseThrow(() -> InputRefused.of("/as", "there is no such circle on this timeline"));
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
