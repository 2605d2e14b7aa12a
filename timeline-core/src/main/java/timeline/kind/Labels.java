package timeline.kind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import timeline.text.Text;

/** What people call kinds, members of details and their values: {@code labels_ko.properties}, {@code labels_en.properties}. */
public final class Labels {

    private static final List<ResourceBundle> BUNDLES = List.of(bundle("ko"), bundle("en"));

    private Labels() {}

    /** What a member of details is called, such as {@code what} of a measurement. */
    public static Text member(Class<?> details, String member) {
        String here = "member." + details.getSimpleName() + "." + member;
        return text(bundle -> bundle.getString(bundle.containsKey(here) ? here : "member." + member));
    }

    static Text of(String key) {
        return text(bundle -> bundle.getString(key));
    }

    private static Text text(Function<ResourceBundle, String> words) {
        Map<String, String> byLanguage = BUNDLES.stream()
                .collect(Collectors.toMap(bundle -> bundle.getLocale().getLanguage(), words));
        return Text.of(byLanguage);
    }

    /** Never in the language of the machine instead: a missing language is a mistake of ours. */
    private static ResourceBundle bundle(String language) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("timeline.kind.labels", Locale.of(language), control);
    }
}
