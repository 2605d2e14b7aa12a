package timeline.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import timeline.date.Span;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.Timeline;

/**
 * Checks that the order which {@code after} tells can be: nothing comes both before and after another, neither by what is
 * said nor by dates.
 *
 * <p>It looks at the chronicle, which follows the log: a caller that may have just written waits for it first.
 */
@Component
public class OrderCheck {

    private final Chronicle chronicle;

    OrderCheck(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /**
     * Checks an entry that is about to be recorded or corrected.
     *
     * @throws Rejected with the chain of entries that contradicts it
     */
    public void check(Timeline timeline, EntryId id, EntryContent content) {
        Span span = content.when().in(timeline.zone());
        checkWhatComesBefore(timeline, id, content, span);
        checkWhatComesAfter(timeline, id, content, span);
    }

    /** Walks from entry to entry, each with the words of the chain that leads to it. */
    private void checkWhatComesBefore(Timeline timeline, EntryId id, EntryContent content, Span span) {
        Set<EntryId> seen = new HashSet<>();
        Map<EntryId, List<String>> frontier = onwards(id, content, List.of(words(content)), seen);
        while (!frontier.isEmpty()) {
            Map<EntryId, List<String>> further = new LinkedHashMap<>();
            for (ChronicleEntry entry : chronicle.these(timeline, frontier.keySet())) {
                List<String> chain = longer(frontier.get(entry.id()), words(entry.content()));
                if (last(span).isBefore(first(entry.span()))) {
                    throw refused(chain);
                }
                further.putAll(onwards(id, entry.content(), chain, seen));
            }
            frontier = further;
        }
    }

    private static Map<EntryId, List<String>> onwards(
            EntryId id, EntryContent content, List<String> chain, Set<EntryId> seen) {
        Map<EntryId, List<String>> onwards = new LinkedHashMap<>();
        for (EntryId before : content.after()) {
            if (before.equals(id)) {
                throw refused(longer(chain, chain.getFirst()));
            }
            if (seen.add(before)) {
                onwards.put(before, chain);
            }
        }
        return onwards;
    }

    private void checkWhatComesAfter(Timeline timeline, EntryId id, EntryContent content, Span span) {
        Set<EntryId> seen = new HashSet<>(Set.of(id));
        Map<EntryId, List<String>> frontier = Map.of(id, List.of(words(content)));
        while (!frontier.isEmpty()) {
            Map<EntryId, List<String>> further = new LinkedHashMap<>();
            for (ChronicleEntry entry : chronicle.rightAfter(timeline, frontier.keySet())) {
                List<String> chain = longer(chainTo(entry, frontier), words(entry.content()));
                if (last(entry.span()).isBefore(first(span))) {
                    throw refused(chain.reversed());
                }
                if (seen.add(entry.id())) {
                    further.put(entry.id(), chain);
                }
            }
            frontier = further;
        }
    }

    private static List<String> chainTo(ChronicleEntry entry, Map<EntryId, List<String>> frontier) {
        return entry.content().after().stream()
                .filter(frontier::containsKey)
                .findFirst()
                .map(frontier::get)
                .orElseThrow();
    }

    private static List<String> longer(@Nullable List<String> chain, String link) {
        List<String> longer = new ArrayList<>(chain == null ? List.of() : chain);
        longer.add(link);
        return longer;
    }

    private static Rejected refused(List<String> chain) {
        String said = chain.stream().collect(Collectors.joining(" after "));
        return new Rejected(Reason.CONFLICT, "this order cannot be: " + said + "; take out an after, or mend a date");
    }

    private static String words(EntryContent content) {
        String title = Stream.concat(Stream.of(content.title().plain()), content.title().byLanguage().values().stream())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        return "\"" + title + "\" (" + content.when() + ")";
    }

    private static LocalDate first(Span span) {
        return span.earliest() == null ? LocalDate.MIN : span.earliest();
    }

    private static LocalDate last(Span span) {
        return span.latest() == null ? LocalDate.MAX : span.latest();
    }
}
