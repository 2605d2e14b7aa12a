package timeline.web.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.api.CirclesMayRead;
import timeline.chronicle.Chronicle;
import timeline.chronicle.EntryPage;
import timeline.chronicle.Moment;
import timeline.chronicle.PageStart;
import timeline.directory.Directory;
import timeline.directory.TimelineNames;
import timeline.entry.EntryContent;
import timeline.kind.Kinds;
import timeline.kind.Lane;
import timeline.life.Timeline;
import timeline.people.People;
import timeline.search.SearchTerm;
import timeline.text.Names;
import timeline.web.Address;
import timeline.web.Choice;
import timeline.web.EntryLines;
import timeline.web.Wording;

/** Finds entries by words and by what they are, and shows where the words stand. */
@Controller
class SearchPage {

    private static final int AT_ONCE = 50;

    private final Chronicle chronicle;
    private final Directory directory;
    private final TimelineNames names;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    SearchPage(
            Chronicle chronicle,
            Directory directory,
            TimelineNames names,
            People people,
            MessageSource messages,
            Clock clock) {
        this.chronicle = chronicle;
        this.directory = directory;
        this.names = names;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @CirclesMayRead
    @GetMapping("/timelines/{timeline}/search")
    String search(
            Timeline timeline,
            Wishes.Parameters parameters,
            @RequestParam Optional<String> cursor,
            Locale locale,
            Model page) {
        Wording words = new Wording(messages, locale);
        Names called = names.in(timeline, locale.getLanguage());
        Wishes wishes = parameters.read(timeline, LocalDate.now(clock.withZone(timeline.zone())), words);
        page.addAttribute("timeline", timeline);
        page.addAttribute("wishes", wishes);
        choices(wishes, called, words, page);
        if (wishes.any() && !wishes.from().wrong() && !wishes.to().wrong()) {
            EntryPage found = chronicle.page(
                    timeline,
                    wishes.filter(timeline, directory.tree(timeline)),
                    Moment.NOW,
                    cursor.flatMap(PageStart::of),
                    AT_ONCE);
            List<SearchTerm> terms = SearchTerm.of(wishes.q());
            EntryLines lines = new EntryLines(timeline, called, people.ages(timeline, Moment.NOW), words, terms, "");
            page.addAttribute("years", lines.byYear(found.entries()));
            page.addAttribute("found", found.entries().size());
            page.addAttribute("further", cursor.isPresent());
            page.addAttribute(
                    "next",
                    found.next()
                            .map(next -> wishes.at(Address.timeline(timeline) + "/search", next.cursor()))
                            .orElse(null));
        }
        return "search/search";
    }

    private static void choices(Wishes wishes, Names called, Wording words, Model page) {
        String language = words.language();
        List<Choice> lanes = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            lanes.add(
                    new Choice(lane.key(), lane.label().in(language), lane.key().equals(wishes.lane())));
        }
        page.addAttribute("lanes", lanes);
        page.addAttribute(
                "kinds",
                Kinds.all().stream()
                        .map(kind -> new Choice(
                                kind.key(),
                                kind.label().in(language),
                                kind.key().equals(wishes.kind())))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList());
        page.addAttribute("subjects", named(called.subjects(), wishes.subject(), words));
        page.addAttribute("storylines", named(called.storylines(), wishes.storyline(), words));
    }

    private static List<Choice> named(Map<String, String> named, String chosen, Wording words) {
        List<Choice> choices = new ArrayList<>();
        named.forEach((key, label) -> choices.add(new Choice(key, label, key.equals(chosen))));
        if (!chosen.isEmpty() && !named.containsKey(chosen)) {
            String label = chosen.equals(EntryContent.ME) ? words.say("entry.subject.me") : chosen;
            choices.add(new Choice(chosen, label, true));
        }
        choices.sort(Comparator.comparing(Choice::label));
        return choices;
    }
}
