package timeline.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.account.Reader;
import timeline.api.NotFound;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.Moment;
import timeline.chronicle.Years;
import timeline.circle.Looks;
import timeline.directory.TimelineNames;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Timeline;
import timeline.people.People;
import timeline.picture.PictureOptions;
import timeline.picture.YearPicture;
import timeline.replay.Replays;
import timeline.tally.Tallies;
import timeline.tally.Tally;
import timeline.text.Names;
import timeline.view.RemoveView;
import timeline.view.Show;
import timeline.viewed.SavedView;
import timeline.viewed.SavedViews;
import timeline.viewed.ViewFamily;
import timeline.web.Address;
import timeline.web.Choice;
import timeline.web.EntryLines;
import timeline.web.Wording;
import timeline.web.circle.Eyes;

/** The views of a timeline's owner, and what each of them shows. */
@Controller
@RequestMapping("/timelines/{timeline}/views")
class ViewsPage {

    private final SavedViews views;
    private final Tallies tallies;
    private final Replays replays;
    private final ViewWrites writes;
    private final TimelineNames names;
    private final People people;
    private final Years years;
    private final Looks looks;
    private final MessageSource messages;

    ViewsPage(
            SavedViews views,
            Tallies tallies,
            Replays replays,
            ViewWrites writes,
            TimelineNames names,
            People people,
            Years years,
            Looks looks,
            MessageSource messages) {
        this.views = views;
        this.tallies = tallies;
        this.replays = replays;
        this.writes = writes;
        this.names = names;
        this.people = people;
        this.years = years;
        this.looks = looks;
        this.messages = messages;
    }

    /** A view on the list of them. */
    record Card(String address, String title, String show) {}

    static String address(Timeline timeline) {
        return Address.timeline(timeline) + "/views";
    }

    static String address(Timeline timeline, String view) {
        return address(timeline) + "/" + view;
    }

    @GetMapping
    String all(Timeline timeline, Locale locale, Model page) {
        Wording words = new Wording(messages, locale);
        page.addAttribute("timeline", timeline);
        page.addAttribute(
                "views",
                views.all(timeline.id()).stream()
                        .map(view -> new Card(
                                address(timeline, view.name()),
                                title(view, words),
                                words.say(
                                        "views.show." + view.definition().show().key())))
                        .toList());
        page.addAttribute(
                "suggestions",
                Stream.of(Suggestion.values())
                        .map(one -> new Choice(
                                one.key(),
                                one.definition().title().orElseThrow().in(words.language()),
                                false))
                        .toList());
        return "view/views";
    }

    @GetMapping("/{view}")
    String one(
            Timeline own,
            @PathVariable String view,
            @RequestParam Optional<String> as,
            @RequestParam Optional<String> show,
            @RequestParam Optional<Integer> year,
            Locale locale,
            Model page) {
        SavedView saved = known(own, view);
        Eyes eyes = Eyes.of(as);
        Timeline timeline = eyes.as()
                .map(circle -> looks.openAs(own, circle).orElseThrow(() -> new NotFound("there is no such circle")))
                .orElse(own);
        Wording words = new Wording(messages, locale);
        Names called = names.in(timeline, locale.getLanguage());
        page.addAttribute("timeline", timeline);
        page.addAttribute("called", title(saved, words));
        page.addAttribute("address", address(timeline, view));
        page.addAttribute("api", "/api/v1" + address(timeline, view));
        page.addAttribute("version", saved.version());
        page.addAttribute("progress", replays.progress(timeline.id(), ViewFamily.projection(view)));
        Optional<Tally> tally = tallies.read(timeline, view, called);
        page.addAttribute("built", tally.isPresent());
        tally.ifPresent(shown -> {
            Show shape = show.flatMap(Show::find).orElse(shown.definition().show());
            page.addAttribute("shows", shows(shape, words));
            page.addAttribute("show", shape.key());
            page.addAttribute("empty", shown.rows().isEmpty());
            shown(timeline, shown, shape, year, eyes, new CellWords(timeline, called, words), page);
        });
        return "view/view";
    }

    private void shown(
            Timeline timeline, Tally tally, Show show, Optional<Integer> year, Eyes eyes, CellWords words, Model page) {
        switch (show) {
            case TABLE -> table(tally, words, page);
            case BARS -> page.addAttribute("bars", ShownBar.of(tally, words));
            case CALENDAR -> page.addAttribute("calendar", ShownCalendar.of(tally.entries()));
            case LIST -> page.addAttribute("years", lines(timeline, words).byYear(tally.entries()));
            case TIMELINE -> picture(timeline, tally, year, eyes, words, page);
        }
    }

    private EntryLines lines(Timeline timeline, CellWords words) {
        return new EntryLines(timeline, words.names(), people.ages(timeline, Moment.NOW), words.words(), List.of(), "");
    }

    private static void table(Tally tally, CellWords words, Model page) {
        page.addAttribute(
                "headings", tally.columns().stream().map(words::heading).toList());
        page.addAttribute(
                "rows",
                tally.rows().stream()
                        .map(row -> IntStream.range(0, row.cells().size())
                                .mapToObj(i -> words.cell(
                                        tally.columns().get(i), row.cells().get(i)))
                                .toList())
                        .toList());
    }

    /** One year at a time: the one that is asked for, or the last in which something began. */
    private void picture(
            Timeline timeline, Tally tally, Optional<Integer> year, Eyes eyes, CellWords words, Model page) {
        List<Integer> begun = tally.entries().stream()
                .flatMap(entry -> begun(entry).stream())
                .filter(one -> one >= 1 && one <= 9999)
                .distinct()
                .sorted()
                .toList();
        if (begun.isEmpty()) {
            return;
        }
        int shown = year.filter(begun::contains).orElse(begun.getLast());
        var lived = years.of(timeline, shown, tally.entries(), words.names());
        PictureOptions options = PictureOptions.page(words.words().language())
                .linked(eyes.on(Address.year(timeline, shown)) + "#entry-", "", "")
                .on(years.today(timeline));
        page.addAttribute("year", shown);
        page.addAttribute("begun", begun);
        page.addAttribute("wide", YearPicture.svg(lived, options));
        page.addAttribute("upright", YearPicture.svg(lived, options.upright()));
    }

    private static Optional<Integer> begun(ChronicleEntry entry) {
        return Optional.ofNullable(entry.span().earliest()).map(day -> day.getYear());
    }

    private static List<Choice> shows(Show chosen, Wording words) {
        List<Choice> shows = new ArrayList<>();
        for (Show show : Show.values()) {
            shows.add(new Choice(show.key(), words.say("views.show." + show.key()), show == chosen));
        }
        return shows;
    }

    @PostMapping("/{view}/replay")
    String replay(Timeline timeline, @PathVariable String view) {
        known(timeline, view);
        replays.start(timeline.id(), ViewFamily.projection(view));
        return "redirect:" + address(timeline, view);
    }

    @PostMapping("/{view}/remove")
    String remove(Timeline timeline, @PathVariable String view, @RequestParam long version, Reader reader) {
        known(timeline, view);
        try {
            writes.send(new RemoveView(timeline.id(), view, Precondition.version(version), reader.account()));
        } catch (Rejected changed) {
            return "redirect:" + address(timeline, view);
        }
        return "redirect:" + address(timeline);
    }

    private SavedView known(Timeline timeline, String view) {
        return views.find(timeline.id(), view).orElseThrow(() -> new NotFound("there is no view of that name"));
    }

    private static String title(SavedView view, Wording words) {
        return view.definition()
                .title()
                .map(title -> title.in(words.language()))
                .orElse(view.name());
    }
}
