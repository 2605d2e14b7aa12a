package timeline.web.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import timeline.date.typed.Reading;
import timeline.directory.TimelineNames;
import timeline.entry.EntryContent;
import timeline.kind.Kind;
import timeline.kind.Kinds;
import timeline.kind.Lane;
import timeline.life.Timeline;
import timeline.text.Names;
import timeline.web.Address;
import timeline.web.Wording;
import timeline.web.entry.EntryForm.KindGroup;
import timeline.web.entry.EntryForm.TextField;

/** Lays out the forms of a timeline's entries. */
@Component
public class EntryForms {

    private final TimelineNames names;
    private final OtherEntries others;
    private final MessageSource messages;
    private final Clock clock;

    EntryForms(TimelineNames names, OtherEntries others, MessageSource messages, Clock clock) {
        this.names = names;
        this.others = others;
        this.messages = messages;
        this.clock = clock;
    }

    /** The form for a new entry, on the page of a year. */
    public EntryForm blank(Timeline timeline, int year, Locale locale) {
        String action = Address.timeline(timeline) + "/entries";
        return part(timeline, year, "", action, fresh(), FormRead.NOTHING, List.of(), locale);
    }

    /** What a new form shows before anybody types. */
    Typed fresh() {
        return new Typed(Map.of("subject", EntryContent.ME));
    }

    LocalDate today(Timeline timeline) {
        return LocalDate.now(clock.withZone(timeline.zone()));
    }

    /** The year of the page that somebody came from, or else this one. */
    int year(Timeline timeline, Optional<Integer> from) {
        return from.filter(year -> year >= 1 && year <= 9999)
                .orElseGet(() -> today(timeline).getYear());
    }

    WhenReader dates(Timeline timeline, int year, Locale locale) {
        return new WhenReader(
                locale,
                timeline.zone(),
                today(timeline),
                year,
                words(locale).say("entry.when.page-year", String.valueOf(year)));
    }

    Wording words(Locale locale) {
        return new Wording(messages, locale);
    }

    /** A form with what was typed and what is wrong with it. */
    EntryForm show(
            Timeline timeline, int year, String version, String action, Typed typed, FormRead read, Locale locale) {
        List<Option> related = others.of(timeline, year, action, typed, locale);
        return part(timeline, year, version, action, typed, read, related, locale);
    }

    /** The same without asking what else is there, for a page that has much else to show. */
    EntryForm part(
            Timeline timeline,
            int year,
            String version,
            String action,
            Typed typed,
            FormRead read,
            List<Option> related,
            Locale locale) {
        String language = locale.getLanguage();
        Names called = names.in(timeline, language);
        Optional<Kind> kind = Kinds.find(typed.get("kind"));
        // What was picked once is offered again, whatever else is wrong.
        List<Reading> choices = typed.blank(FormReader.CHOSEN)
                ? read.choices()
                : dates(timeline, year, locale).readings(typed.get("when"));
        return new EntryForm(
                action,
                year,
                version,
                typed,
                read.faults(),
                choices.size() > 1 ? choices : List.of(),
                texts("title", typed, locale),
                texts("note", typed, locale),
                kinds(typed.get("kind"), language),
                lanes(language),
                named(EntryContent.ME, words(locale).say("entry.subject.me"), called.subjects(), typed.get("subject")),
                named("", words(locale).say("entry.storyline.none"), called.storylines(), typed.get("storyline")),
                related,
                kind.map(Kind::key).orElse(""),
                kind.map(known -> DetailFields.of(known, language, typed)).orElse(List.of()));
    }

    private static List<TextField> texts(String member, Typed typed, Locale locale) {
        List<TextField> byLanguage = typed.under(member)
                .map(name -> name.substring(member.length() + 1))
                .sorted(Comparator.comparing((String tag) ->
                                !Locale.forLanguageTag(tag).getLanguage().equals(locale.getLanguage()))
                        .thenComparing(Comparator.naturalOrder()))
                .map(tag -> new TextField(
                        member + "." + tag, tag, Locale.forLanguageTag(tag).getDisplayLanguage(locale)))
                .toList();
        return byLanguage.isEmpty() ? List.of(new TextField(member, "", "")) : byLanguage;
    }

    /** The catalogue by lane; a kind of one's own stands by itself where the entry has it. */
    private static List<KindGroup> kinds(String chosen, String language) {
        List<KindGroup> groups = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            List<Option> kinds = Kinds.all().stream()
                    .filter(kind -> kind.lane() == lane)
                    .map(kind -> new Option(kind.key(), kind.label().in(language)))
                    .toList();
            groups.add(new KindGroup(lane.label().in(language), kinds));
        }
        if (Kinds.custom(chosen)) {
            groups.add(new KindGroup(chosen, List.of(new Option(chosen, chosen))));
        }
        return groups;
    }

    private static List<Option> lanes(String language) {
        return Stream.of(Lane.values())
                .map(lane -> new Option(lane.key(), lane.label().in(language)))
                .toList();
    }

    /** All that are known, the one that goes without saying first, and the one that is chosen even where it is not known. */
    private static List<Option> named(String first, String label, Map<String, String> known, String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(first, known.getOrDefault(first, label)));
        known.forEach((key, name) -> {
            if (!key.equals(first)) {
                options.add(new Option(key, name));
            }
        });
        if (options.stream().noneMatch(option -> option.value().equals(chosen)) && !chosen.isEmpty()) {
            options.add(new Option(chosen, chosen));
        }
        return options;
    }
}
