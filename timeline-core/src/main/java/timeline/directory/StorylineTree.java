package timeline.directory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import timeline.text.StrictJson;
import timeline.text.Text;

/**
 * The threads of a timeline as they lie below each other.
 *
 * @param all every thread, by key
 */
public record StorylineTree(List<Branch> all) {

    /**
     * One of them.
     *
     * @param parent the key of the one above it; empty at the top
     */
    public record Branch(String key, Text title, String parent) {}

    public StorylineTree {
        all = List.copyOf(all);
    }

    static StorylineTree of(List<Described> storylines) {
        return new StorylineTree(storylines.stream().map(StorylineTree::branch).toList());
    }

    private static Branch branch(Described described) {
        Text title = StrictJson.MAPPER.treeToValue(described.said().path("title"), Text.class);
        return new Branch(
                described.key(), title, described.said().path("parent").asString(""));
    }

    /** Those right below a thread, by key; below the empty key, those at the top, and those whose parent nobody described. */
    public List<Branch> below(String key) {
        return all.stream()
                .filter(thread -> key.equals(known(thread.parent()) ? thread.parent() : ""))
                .toList();
    }

    /** A thread and all below it, however deep. */
    public Set<String> from(String key) {
        Set<String> found = new LinkedHashSet<>(Set.of(key));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            String next = Objects.requireNonNull(open.poll());
            all.stream()
                    .filter(thread -> thread.parent().equals(next) && found.add(thread.key()))
                    .forEach(thread -> open.add(thread.key()));
        }
        return found;
    }

    private boolean known(String key) {
        return all.stream().anyMatch(thread -> thread.key().equals(key));
    }
}
