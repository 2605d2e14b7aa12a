package timeline.relation;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import timeline.chronicle.ChronicleEntry;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.entry.EntryContent;
import timeline.text.Josa;

/** The words of what cannot be and of warnings: Korean, or English for every other language. */
final class RelationWords {

    private final Locale locale;
    private final ResourceBundle words;

    private RelationWords(Locale locale) {
        this.locale = locale.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
        this.words = ResourceBundle.getBundle(
                "timeline.relation.words",
                this.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static RelationWords in(Locale locale) {
        return new RelationWords(locale);
    }

    /** For programs, with dates in EDTF. */
    String refused(List<Link> chain, boolean circle) {
        return refused(chain, circle, Edtf::text);
    }

    /** For people, with dates in words. */
    String refused(List<Link> chain, boolean circle, ZoneId zone) {
        return refused(chain, circle, date -> DateWords.of(date, locale, zone));
    }

    private String refused(List<Link> chain, boolean circle, Function<Edtf, String> dates) {
        String links = chain.stream()
                .map(link -> pattern(
                        "link." + link.relation().member(),
                        called(link.entry(), dates),
                        called(link.other(), dates),
                        Josa.topic(title(link.entry()))))
                .collect(Collectors.joining(words.getString("between")));
        String first = called(chain.getFirst().entry(), dates);
        return pattern(circle ? "refused.circle" : "refused.dates", first, links);
    }

    private String called(EntryContent content, Function<Edtf, String> dates) {
        return pattern("called", title(content), dates.apply(content.when()));
    }

    String say(Warning warning) {
        String key = "warning." + warning.type();
        return switch (warning) {
            case Warning.MoreThanSaid(ChronicleEntry whole, int counted) ->
                pattern(
                        key,
                        title(whole.content()),
                        String.valueOf(whole.content().count()),
                        String.valueOf(counted),
                        Josa.towards(String.valueOf(counted)));
            case Warning.OtherKind(ChronicleEntry whole) -> pattern(key, title(whole.content()));
            case Warning.OutsideWhole(ChronicleEntry part, ChronicleEntry whole) ->
                pattern(key, called(part), called(whole), Josa.topic(title(part.content())));
            case Warning.WithoutDiagnosis(ChronicleEntry entry) -> pattern(key, title(entry.content()));
            case Warning.BeforeDiagnosis(ChronicleEntry entry) ->
                pattern(key, called(entry), Josa.topic(title(entry.content())));
            case Warning.AfterResolution(ChronicleEntry entry) ->
                pattern(key, called(entry), Josa.topic(title(entry.content())));
            case Warning.CauseLater(ChronicleEntry cause) ->
                pattern(key, called(cause), Josa.topic(title(cause.content())));
            case Warning.NotRecorded missing ->
                pattern(key + "." + missing.relation().member());
            case Warning.Removed removed ->
                pattern(
                        key + "." + removed.relation().member(),
                        title(removed.other().content()));
        };
    }

    private String called(ChronicleEntry entry) {
        return called(entry.content(), date -> DateWords.of(date, locale, ZoneOffset.UTC));
    }

    private String title(EntryContent content) {
        return content.title().in(locale.getLanguage());
    }

    private String pattern(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
