package timeline.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import timeline.life.Timeline;

/** In which language a reader reads. */
public final class Languages {

    private Languages() {}

    /** The language that a request asks for first, or else the timeline's own; a BCP 47 tag. */
    public static String of(HttpServletRequest request, Timeline timeline) {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (asked == null || asked.isBlank() || asked.startsWith("*")) {
            return timeline.locale();
        }
        return request.getLocale().toLanguageTag();
    }
}
