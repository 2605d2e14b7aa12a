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

    private final RequestDataValueProcessor others;

    EyesCarriedOn(RequestDataValueProcessor others) {
        this.others = others;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return others.processUrl(request, carried(Eyes.of(request), url));
    }

    /** A link that says {@code as=} leads back to one's own eyes. */
    static String carried(Eyes eyes, String url) {
        if (SAID.matcher(url).matches()) {
            return OWN.matcher(url).replaceAll("");
        }
        return WITHIN.matcher(url).matches() ? eyes.on(url) : url;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        return others.processAction(request, action, method);
    }

    @Override
    public @Nullable String processFormFieldValue(
            HttpServletRequest request, @Nullable String name, String value, String type) {
        return others.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> fields = others.getExtraHiddenFields(request);
        Eyes eyes = Eyes.of(request);
        if (eyes.as().isEmpty()) {
            return fields;
        }
        Map<String, String> more = new TreeMap<>(fields == null ? Map.of() : fields);
        more.put(Eyes.AS, eyes.query());
        return more;
    }
}
