package timeline.web.circle;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * With whose eyes a page is looked at.
 *
 * <p>The links and forms of a page carry them on by themselves ({@link EyesCarriedOn}); what is no attribute of a template,
 * such as a link within a picture, has them put on here.
 *
 * @param as the circle that was asked for; empty for one's own
 */
public record Eyes(Optional<String> as) {

    /** Names the circle in an address. */
    static final String AS = "as";

    /** One's own. */
    public static final Eyes OWN = new Eyes(Optional.empty());

    /** What an address says; whether there is such a circle is known before a page is made. */
    public static Eyes of(Optional<String> as) {
        return new Eyes(as.filter(circle -> !circle.isBlank()));
    }

    /** Those of the page that is being made. */
    static Eyes of(HttpServletRequest request) {
        return request.getAttribute(Eyes.class.getName()) instanceof Eyes eyes ? eyes : OWN;
    }

    void put(HttpServletRequest request) {
        request.setAttribute(Eyes.class.getName(), this);
    }

    public String query() {
        return as.orElse("");
    }

    /** An address within a timeline, looked at with these eyes. */
    public String on(String address) {
        return as.map(circle -> with(address, circle)).orElse(address);
    }

    static String with(String address, String circle) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(AS, UriUtils.encodeQueryParam(circle, StandardCharsets.UTF_8))
                .build()
                .toUriString();
    }
}
