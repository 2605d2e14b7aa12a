package timeline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the JSON of a request to a controller that asks for a {@link JsonBody}. */
final class JsonBodyArgument implements HandlerMethodArgumentResolver {

    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);

    /** A merge patch is also taken when it is called plain JSON: nothing else is sent to correct something. */
    private static final List<MediaType> PATCH =
            List.of(MediaType.valueOf("application/merge-patch+json"), MediaType.APPLICATION_JSON);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == JsonBody.class;
    }

    @Override
    public JsonBody resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest sent = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        String type = sent.getContentType();
        // Nearly all call it so, which is taken everywhere.
        if (type != null && !type.equals(MediaType.APPLICATION_JSON_VALUE)) {
            MediaTypes.check(type, sent.getMethod().equals("PATCH") ? PATCH : JSON);
        }
        return JsonBody.of(sent);
    }
}
