package timeline.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the handler of a request by its path first. Spring asks every mapping for everything else before, which for a
 * hundred of them took a sixth of the time of a recording.
 */
@Component
class PathsFirst implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Mapping();
    }

    private static final class Mapping extends RequestMappingHandlerMapping {

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo mapping, HttpServletRequest request) {
            PathContainer path =
                    ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
            return mayMatch(mapping.getPathPatternsCondition(), path)
                    ? super.getMatchingMapping(mapping, request)
                    : null;
        }

        private static boolean mayMatch(@Nullable PathPatternsRequestCondition patterns, PathContainer path) {
            return patterns == null || patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
        }
    }
}
