package timeline.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the layout shows around every page.
 *
 * @param username who is signed in; null when nobody is
 * @param timeline the path of the timeline that the page is about; null when it is about none
 * @param languages the page as it is now, in each language
 */
public record PageFrame(@Nullable String username, @Nullable String timeline, List<Language> languages) {

    static final String LANGUAGE_PARAMETER = "lang";

    /**
     * The same page in a language.
     *
     * @param name what the language calls itself
     */
    public record Language(String tag, String name, String url, boolean current) {}

    static PageFrame of(HttpServletRequest request, @Nullable String username, Locale current) {
        return new PageFrame(
                username,
                timeline(request),
                LocaleConfiguration.LANGUAGES.stream()
                        .map(language ->
                                language(UriComponentsBuilder.fromUriString(address(request)), language, current))
                        .toList());
    }

    private static @Nullable String timeline(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("timeline") != null
                ? "/timelines/" + variables.get("timeline")
                : null;
    }

    /** Path and query as they were asked for; the sign-in form is forwarded when it is refused. */
    private static String address(HttpServletRequest request) {
        boolean forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
        Object path = forwarded ? request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) : request.getRequestURI();
        Object query =
                forwarded ? request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING) : request.getQueryString();
        return query == null ? String.valueOf(path) : path + "?" + query;
    }

    private static Language language(UriComponentsBuilder page, Locale language, Locale current) {
        String tag = language.toLanguageTag();
        String url = page.replaceQueryParam(LANGUAGE_PARAMETER, tag).build().toUriString();
        return new Language(
                tag,
                language.getDisplayLanguage(language),
                url,
                language.getLanguage().equals(current.getLanguage()));
    }
}
