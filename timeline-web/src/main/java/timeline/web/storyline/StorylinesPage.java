package timeline.web.storyline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import timeline.api.CirclesMayRead;
import timeline.api.NotFound;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.Moment;
import timeline.chronicle.Storyline;
import timeline.chronicle.Storylines;
import timeline.directory.Directory;
import timeline.directory.StorylineTree;
import timeline.directory.TimelineNames;
import timeline.life.Timeline;
import timeline.people.People;
import timeline.web.EntryLines;
import timeline.web.Wording;

/** The threads of a timeline as a tree, and one of them as a readable arc. */
@Controller
class StorylinesPage {

    private final Storylines storylines;
    private final Directory directory;
    private final TimelineNames names;
    private final People people;
    private final MessageSource messages;

    StorylinesPage(
            Storylines storylines, Directory directory, TimelineNames names, People people, MessageSource messages) {
        this.storylines = storylines;
        this.directory = directory;
        this.names = names;
        this.people = people;
        this.messages = messages;
    }

    @CirclesMayRead
    @GetMapping("/timelines/{timeline}/storylines")
    String all(Timeline timeline, Locale locale, Model page) {
        page.addAttribute("timeline", timeline);
        page.addAttribute(
                "storylines",
                cards(timeline, directory.tree(timeline), new Wording(messages, locale))
                        .below(""));
        return "storyline/storylines";
    }

    @CirclesMayRead
    @GetMapping("/timelines/{timeline}/storylines/{key}")
    String one(Timeline timeline, @PathVariable String key, Locale locale, Model page) {
        StorylineTree tree = directory.tree(timeline);
        StorylineTree.Branch branch =
                branch(tree, key).orElseThrow(() -> new NotFound("there is no storyline of that key"));
        Wording words = new Wording(messages, locale);
        StorylineCards cards = cards(timeline, tree, words);
        List<ChronicleEntry> entries =
                cards.told().getOrDefault(key, Storyline.EMPTY).entries();
        EntryLines lines = new EntryLines(
                timeline,
                names.in(timeline, locale.getLanguage()),
                people.ages(timeline, Moment.NOW),
                words,
                List.of(),
                key);
        page.addAttribute("timeline", timeline);
        page.addAttribute("storyline", cards.card(branch, cards.below(key)));
        page.addAttribute(
                "parent",
                branch(tree, branch.parent())
                        .map(above -> cards.card(above, List.of()))
                        .orElse(null));
        page.addAttribute("steps", Arc.of(entries, lines, words));
        page.addAttribute(
                "ongoing",
                entries.stream()
                        .filter(entry -> entry.span().ongoing())
                        .map(lines::of)
                        .toList());
        return "storyline/storyline";
    }

    private StorylineCards cards(Timeline timeline, StorylineTree tree, Wording words) {
        Map<String, Storyline> told = storylines.all(timeline, Moment.NOW);
        return new StorylineCards(timeline, tree, told, words);
    }

    private static Optional<StorylineTree.Branch> branch(StorylineTree tree, String key) {
        return tree.all().stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
