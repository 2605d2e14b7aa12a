package timeline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import timeline.log.ViewLag;

/** Lets a reader that says {@code Timeline-Position} wait until the views have read so far. */
@Component
public class PositionInterceptor implements HandlerInterceptor {

    /** A write answers it; a read sends it back. */
    public static final String HEADER = "Timeline-Position";

    private final ViewLag views;

    PositionInterceptor(ViewLag views) {
        this.views = views;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String position = request.getHeader(HEADER);
        if (position != null && !views.awaitPassed(read(position))) {
            throw new ViewsBehind();
        }
        return true;
    }

    private static long read(String position) {
        try {
            long read = Long.parseLong(position.strip());
            if (read >= 0) {
                return read;
            }
        } catch (NumberFormatException e) {
            // said below, with what is below nought
        }
        throw InputRefused.of("", HEADER + " is the whole number that a write answered");
    }
}
