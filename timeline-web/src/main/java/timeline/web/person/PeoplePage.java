package timeline.web.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.api.CirclesMayRead;
import timeline.api.NotFound;
import timeline.chronicle.Chronicle;
import timeline.chronicle.EntryFilter;
import timeline.chronicle.EntryPage;
import timeline.chronicle.Moment;
import timeline.chronicle.PageStart;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.directory.Directory;
import timeline.directory.TimelineNames;
import timeline.life.Timeline;
import timeline.people.Ages;
import timeline.people.People;
import timeline.text.Names;
import timeline.web.Address;
import timeline.web.EntryLines;
import timeline.web.Wording;

/** The people of a timeline, and the own timeline of one of them. */
@Controller
class PeoplePage {

    private static final int AT_ONCE = 200;

    private final Directory directory;
    private final TimelineNames names;
    private final People people;
    private final Chronicle chronicle;
    private final MessageSource messages;
    private final Clock clock;

    PeoplePage(
            Directory directory,
            TimelineNames names,
            People people,
            Chronicle chronicle,
            MessageSource messages,
            Clock clock) {
        this.directory = directory;
        this.names = names;
        this.people = people;
        this.chronicle = chronicle;
        this.messages = messages;
        this.clock = clock;
    }

    @CirclesMayRead
    @GetMapping("/timelines/{timeline}/people")
    String all(Timeline timeline, Locale locale, Model page) {
        Names called = names.in(timeline, locale.getLanguage());
        Ages ages = people.ages(timeline, Moment.NOW);
        List<PersonCard> cards = directory.subjects(timeline).stream()
                .map(one ->
                        card(timeline, one.key(), one.said().path("relation").asString(""), called, ages, locale))
                .toList();
        page.addAttribute("timeline", timeline);
        page.addAttribute("people", cards);
        return "person/people";
    }

    @CirclesMayRead
    @GetMapping("/timelines/{timeline}/people/{key}")
    String one(
            Timeline timeline,
            @PathVariable String key,
            @RequestParam Optional<String> cursor,
            Locale locale,
            Model page) {
        var said = directory
                .subject(timeline, key)
                .orElseThrow(() -> new NotFound("there is nobody of that key on this timeline"));
        Names called = names.in(timeline, locale.getLanguage());
        Ages ages = people.ages(timeline, Moment.NOW);
        Optional<String> any = Optional.empty();
        EntryFilter about = new EntryFilter(
                Optional.empty(), Optional.empty(), any, Optional.empty(), Optional.of(key), any, any, any);
        EntryPage found = chronicle.page(timeline, about, Moment.NOW, cursor.flatMap(PageStart::of), AT_ONCE);
        EntryLines lines = new EntryLines(timeline, called, ages, new Wording(messages, locale), List.of(), key);
        page.addAttribute("timeline", timeline);
        page.addAttribute(
                "person", card(timeline, key, said.said().path("relation").asString(""), called, ages, locale));
        page.addAttribute("years", lines.byYear(found.entries()));
        page.addAttribute(
                "next", found.next().map(next -> "?cursor=" + next.cursor()).orElse(null));
        return "person/person";
    }

    private PersonCard card(Timeline timeline, String key, String relation, Names called, Ages ages, Locale locale) {
        Wording words = new Wording(messages, locale);
        Edtf today = Edtf.parse(LocalDate.now(clock.withZone(timeline.zone())).toString());
        Optional<Edtf> born = Optional.ofNullable(ages.born().get(key));
        return new PersonCard(
                Address.person(timeline, key),
                called.subject(key),
                relation.isEmpty() ? "" : words.or("person.relation." + relation, relation),
                born.map(day -> DateWords.of(day, locale, timeline.zone())).orElse(""),
                ages.at(key, today.in(timeline.zone()))
                        .map(age -> age.in(locale))
                        .orElse(""));
    }
}
