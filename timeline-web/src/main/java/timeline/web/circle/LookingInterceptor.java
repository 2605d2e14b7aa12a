package timeline.web.circle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import timeline.account.Reader;
import timeline.api.Parameters;
import timeline.life.Timeline;

/** Gives every page that shows a {@code timeline} its {@link Looking} as {@code looking}. */
final class LookingInterceptor implements HandlerInterceptor {

    private final ObjectProvider<Lookers> lookers;

    LookingInterceptor(ObjectProvider<Lookers> lookers) {
        this.lookers = lookers;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null
                && page.getModel().get("timeline") instanceof Timeline timeline
                && handler instanceof HandlerMethod method
                && who() instanceof Reader reader) {
            boolean asked = Parameters.of(method).contains(Eyes.AS);
            Eyes eyes = asked ? Eyes.of(Optional.ofNullable(request.getParameter(Eyes.AS))) : Eyes.OWN;
            eyes.put(request);
            String here = address(request);
            page.addObject(
                    "looking",
                    lookers.getObject()
                            .of(
                                    timeline,
                                    reader,
                                    eyes,
                                    asked ? Optional.of(here) : Optional.empty(),
                                    LocaleContextHolder.getLocale()));
        }
    }

    private static @Nullable Object who() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? null : who.getPrincipal();
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
