package timeline.web.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import timeline.chronicle.EntryFilter;
import timeline.directory.StorylineTree;
import timeline.kind.Lane;
import timeline.life.Timeline;
import timeline.web.Address;
import timeline.web.DateField;
import timeline.web.Wording;

/** What somebody looks for; what was not said is empty. */
record Wishes(
        String q,
        String lane,
        String subject,
        String storyline,
        String kind,
        String tag,
        DateField from,
        DateField to) {

    /** The parameters of the address; every one may be absent. */
    record Parameters(
            Optional<String> q,
            Optional<String> lane,
            Optional<String> subject,
            Optional<String> storyline,
            Optional<String> kind,
            Optional<String> tag,
            Optional<String> from,
            Optional<String> to) {

        Wishes read(Timeline timeline, LocalDate today, Wording words) {
            return new Wishes(
                    clean(q),
                    clean(lane),
                    clean(subject),
                    clean(storyline),
                    clean(kind),
                    clean(tag).replaceFirst("^#", ""),
                    DateField.of(clean(from), timeline, today, words),
                    DateField.of(clean(to), timeline, today, words));
        }

        private static String clean(Optional<String> sent) {
            return sent.orElse("").replaceAll("\\p{Cntrl}", " ").strip();
        }
    }

    /** Whether anything is looked for. */
    public boolean any() {
        return narrowed() || !q.isEmpty();
    }

    /** Whether more than words is looked for. */
    public boolean narrowed() {
        return !lane.isEmpty()
                || !subject.isEmpty()
                || !storyline.isEmpty()
                || !kind.isEmpty()
                || !tag.isEmpty()
                || !from.typed().isEmpty()
                || !to.typed().isEmpty();
    }

    EntryFilter filter(Timeline timeline, StorylineTree tree) {
        return new EntryFilter(
                from.date()
                        .flatMap(date ->
                                Optional.ofNullable(date.in(timeline.zone()).earliest())),
                to.date()
                        .flatMap(date ->
                                Optional.ofNullable(date.in(timeline.zone()).latest())),
                said(kind),
                Lane.find(lane),
                said(subject),
                storyline.isEmpty() ? Set.of() : tree.from(storyline),
                said(tag),
                said(q));
    }

    /** The address of the next page. */
    String at(String path, String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", q);
        query.put("lane", lane);
        query.put("subject", subject);
        query.put("storyline", storyline);
        query.put("kind", kind);
        query.put("tag", tag);
        query.put("from", from.typed());
        query.put("to", to.typed());
        query.put("cursor", cursor);
        return Address.of(path, query);
    }

    private static Optional<String> said(String wish) {
        return Optional.of(wish).filter(words -> !words.isEmpty());
    }
}
