package timeline.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Sends what a write answers, which is bytes already ({@link Writes}). Spring asks every handler of answers and every
 * converter what it is, each time, which takes as long as to check what is recorded.
 *
 * <p>What is read is left to Spring, which compares its tag with the one that the reader has.
 */
final class BytesFirst extends RequestMappingHandlerAdapter {

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        List<HandlerMethodReturnValueHandler> handlers = new ArrayList<>();
        handlers.add(new Written());
        handlers.addAll(Objects.requireNonNull(getReturnValueHandlers()));
        setReturnValueHandlers(handlers);
    }

    private static final class Written implements HandlerMethodReturnValueHandler {

        private static final ResolvableType BYTES =
                ResolvableType.forClassWithGenerics(ResponseEntity.class, byte[].class);

        private final Map<Method, Boolean> known = new ConcurrentHashMap<>();

        @Override
        public boolean supportsReturnType(MethodParameter type) {
            return known.computeIfAbsent(Objects.requireNonNull(type.getMethod()), Written::by);
        }

        private static boolean by(Method method) {
            RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            return mapping != null
                    && mapping.method().length > 0
                    && !Arrays.asList(mapping.method()).contains(RequestMethod.GET)
                    && BYTES.isAssignableFrom(ResolvableType.forMethodReturnType(method));
        }

        @Override
        public void handleReturnValue(
                @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
                throws IOException {
            container.setRequestHandled(true);
            ResponseEntity<?> answer = (ResponseEntity<?>) Objects.requireNonNull(value);
            HttpServletResponse response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
            response.setStatus(answer.getStatusCode().value());
            answer.getHeaders().forEach((name, values) -> values.forEach(text -> response.addHeader(name, text)));
            if (answer.getBody() instanceof byte[] bytes) {
                response.setContentLength(bytes.length);
                response.getOutputStream().write(bytes);
            }
        }
    }
}
