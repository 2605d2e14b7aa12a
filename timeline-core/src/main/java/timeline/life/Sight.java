package timeline.life;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who looks at a timeline, and what decides over what they see; the owner sees everything.
 *
 * <p>Whatever a circle is shown is made as if what it may not see did not exist (ADR 0015). Every look into the chronicle
 * is made of it, so that a reader of a view need not think of it.
 *
 * @param owner whether the owner looks, and the rest says nothing
 * @param circles the circles that look, in order; {@value #PUBLIC}, which is everyone, need not be said
 * @param rules all that hold today
 * @param opened all disclosures that hold today
 * @param subjects the keys of those of whom a visible entry speaks
 * @param storylines the keys of the threads to which a visible entry belongs
 */
public record Sight(
        boolean owner,
        List<String> circles,
        List<PrivacyRule> rules,
        List<Opened> opened,
        Set<String> subjects,
        Set<String> storylines) {

    /** The circle that is everyone. */
    public static final String PUBLIC = "public";

    /** The circles that every timeline has. */
    public static final List<String> FROM_THE_START = List.of("family", "work", PUBLIC);

    /** The owner's own. */
    public static final Sight OWNER = new Sight(true, List.of(), List.of(), List.of(), Set.of(), Set.of());

    public Sight {
        circles = List.copyOf(circles);
        rules = List.copyOf(rules);
        opened = List.copyOf(opened);
        subjects = Set.copyOf(subjects);
        storylines = Set.copyOf(storylines);
    }

    /** What some circles see. */
    public static Sight of(List<String> circles, List<PrivacyRule> rules, List<Opened> opened) {
        return new Sight(false, circles, rules, opened, Set.of(), Set.of());
    }

    /** The same, once it is known of whom and of what visible entries speak. */
    public Sight showing(Set<String> shownSubjects, Set<String> shownStorylines) {
        return new Sight(owner, circles, rules, opened, shownSubjects, shownStorylines);
    }

    /** Whether something that has an audience and is no entry may be seen: no rule speaks of it. */
    public boolean admits(Collection<String> audience) {
        return owner || audience.contains(PUBLIC) || circles.stream().anyMatch(audience::contains);
    }

    /** Whether a subject may be named. */
    public boolean showsSubject(String key) {
        return owner || subjects.contains(key);
    }

    /** Whether a thread may be named. */
    public boolean showsStoryline(String key) {
        return owner || storylines.contains(key);
    }

    /** The rules that hide something from a circle. */
    public List<PrivacyRule> against(String circle) {
        return rules.stream().filter(rule -> rule.deny().contains(circle)).toList();
    }

    /** What was opened to a circle. */
    public Stream<Opened> openedTo(String circle) {
        return opened.stream().filter(disclosure -> disclosure.to().equals(circle));
    }
}
