package timeline.web.circle;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Has the links and forms of a page that is looked at with the eyes of a circle keep them, so that no template need think
 * of it: a link that forgot them would show the owner their own view, and call it the circle's.
 */
final class EyesCarriedOn implements RequestDataValueProcessor {

    private static final Pattern WITHIN = Pattern.compile("(/[^/?#]+)?(/api/v1)?/timelines/.*|[?].*");
    private static final Pattern SAID = Pattern.compile(".*[?&]" + Eyes.AS + "=.*");
    private static final Pattern OWN = Pattern.compile("[?&]" + Eyes.AS + "=(?=#|$)|(?<=[?&])" + Eyes.AS + "=&");

    /** Whether the form that is being made only asks. */
    private static final String ASKS = EyesCarriedOn.class.getName();

    private final RequestDataValueProcessor others;

    EyesCarriedOn(RequestDataValueProcessor others) {
        this.others = others;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return others.processUrl(request, carried(Eyes.of(request), url));
    }

    /** A link that says {@code as=} leads back to one's own eyes. It comes as it stands in HTML. */
    static String carried(Eyes eyes, String url) {
        String plain = url.replace("&amp;", "&");
        if (SAID.matcher(plain).matches()) {
            return OWN.matcher(plain).replaceAll("").replace("&", "&amp;");
        }
        return eyes.as().isPresent() && WITHIN.matcher(plain).matches()
                ? eyes.on(plain).replace("&", "&amp;")
                : url;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        request.setAttribute(ASKS, method.equalsIgnoreCase("get"));
        return others.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return others.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> fields = others.getExtraHiddenFields(request);
        Eyes eyes = Eyes.of(request);
        if (eyes.as().isEmpty() || !Boolean.TRUE.equals(request.getAttribute(ASKS))) {
            return fields;
        }
        Map<String, String> more = new TreeMap<>(fields == null ? Map.of() : fields);
        more.put(Eyes.AS, eyes.query());
        return more;
    }
}
