package timeline.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import timeline.account.Reader;

/** Gives every page its {@link PageFrame} as {@code frame}; error pages have none, as they must not ask the database who it is. */
final class PageFrameInterceptor implements HandlerInterceptor {

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        boolean rendered = view != null && !view.startsWith("redirect:");
        if (page != null && rendered && request.getDispatcherType() != DispatcherType.ERROR) {
            page.addObject("frame", PageFrame.of(request, username(), LocaleContextHolder.getLocale()));
        }
    }

    private static @Nullable String username() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Reader reader ? reader.username() : null;
    }
}
