package timeline.web.storyline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import timeline.chronicle.Storyline;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.directory.StorylineTree;
import timeline.life.Timeline;
import timeline.web.Address;
import timeline.web.Wording;

/** Says threads in words, as they lie below each other. */
record StorylineCards(Timeline timeline, StorylineTree tree, Map<String, Storyline> told, Wording words) {

    /** Those right below a key, with all below them; below the empty key, all. */
    List<StorylineCard> below(String key) {
        return below(key, new HashSet<>(Set.of(key)));
    }

    private List<StorylineCard> below(String key, Set<String> seen) {
        return tree.below(key).stream()
                .filter(branch -> seen.add(branch.key()))
                .map(branch -> card(branch, below(branch.key(), seen)))
                .toList();
    }

    StorylineCard card(StorylineTree.Branch branch, List<StorylineCard> below) {
        Storyline storyline = told.getOrDefault(branch.key(), Storyline.EMPTY);
        return new StorylineCard(
                Address.storyline(timeline, branch.key()),
                branch.title().in(words.language()),
                storyline
                        .state()
                        .map(state -> words.say("storyline.state." + state))
                        .orElse(""),
                storyline.state().orElse(""),
                storyline
                        .since()
                        .map(entry -> DateWords.of(start(entry.content().when()), words.locale(), timeline.zone()))
                        .orElse(""),
                storyline.entries().size(),
                below);
    }

    /** Of what lasts, the state began with its beginning. */
    private static Edtf start(Edtf when) {
        int slash = when.text().indexOf('/');
        String start = slash < 0 ? "" : when.text().substring(0, slash);
        return start.isEmpty() || start.equals("..") ? when : Edtf.parse(start);
    }
}
