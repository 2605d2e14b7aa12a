package timeline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Answers what nothing else under the API does, as a problem and not as a page; and says what would be answered. */
@RestController
class NoSuchEndpoint {

    private static final String REST = "/api/**";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    NoSuchEndpoint(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @RequestMapping(REST)
    void answer(HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException, HttpMediaTypeNotAcceptableException {
        List<RequestMappingInfo> there = there(request);
        if (there.isEmpty()) {
            throw new NotFound("nothing answers " + request.getMethod() + " " + request.getRequestURI()
                    + "; the contract is in /openapi.json");
        }
        Set<String> methods = methods(there);
        if (!methods.contains(request.getMethod())) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
        }
        List<MediaType> consumed = consumed(there, request.getMethod());
        if (!consumed.isEmpty()) {
            MediaTypes.check(request.getContentType(), consumed);
        }
        throw new HttpMediaTypeNotAcceptableException(produced(there));
    }

    /** The endpoints of the same path. */
    private List<RequestMappingInfo> there(HttpServletRequest request) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> !info.getPatternValues().contains(REST))
                .filter(info -> info.getPathPatternsCondition() != null
                        && info.getPathPatternsCondition().getMatchingCondition(request) != null)
                .toList();
    }

    private static Set<String> methods(List<RequestMappingInfo> there) {
        return there.stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream())
                .map(RequestMethod::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<MediaType> consumed(List<RequestMappingInfo> there, String method) {
        return there.stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.resolve(method)))
                .flatMap(info -> info.getConsumesCondition().getConsumableMediaTypes().stream())
                .distinct()
                .toList();
    }

    private static List<MediaType> produced(List<RequestMappingInfo> there) {
        return there.stream()
                .flatMap(info -> info.getProducesCondition().getProducibleMediaTypes().stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
