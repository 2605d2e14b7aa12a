package timeline.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import timeline.chronicle.ChronicleEntry;
import timeline.date.Span;
import timeline.entry.EntryId;

/**
 * Checks that what an entry says of others can be: that nothing comes both before and after another, neither by what is
 * said nor by dates, and that nothing is a part of itself.
 */
final class OrderCheck {

    /** What comes after, refines or is caused is the later of two; a whole and its parts are neither. */
    private static final List<Set<Relation>> CIRCLES =
            List.of(EnumSet.of(Relation.AFTER, Relation.REFINES, Relation.CAUSED_BY), EnumSet.of(Relation.PART_OF));

    private final RelatedEntries entries;
    private final ChronicleEntry entry;

    private OrderCheck(RelatedEntries entries, ChronicleEntry entry) {
        this.entries = entries;
        this.entry = entry;
    }

    /**
     * Checks an entry that is about to be written.
     *
     * @throws OrderRefused with the chain of entries that contradicts it
     */
    static void check(RelatedEntries entries, ChronicleEntry entry) {
        OrderCheck check = new OrderCheck(entries, entry);
        CIRCLES.forEach(check::checkCircles);
        check.checkWhatComesBefore();
        check.checkWhatComesAfter();
    }

    private void checkCircles(Set<Relation> relations) {
        Set<EntryId> seen = new HashSet<>();
        Map<EntryId, List<Link>> chains = Map.of(entry.id(), List.of());
        List<ChronicleEntry> found = List.of(entry);
        while (!found.isEmpty()) {
            chains = onwards(found, chains, relations, seen);
            found = entries.these(chains.keySet());
        }
    }

    /** One step further along some relations: whom they lead to, with the chain so far, whose last link is still open. */
    private Map<EntryId, List<Link>> onwards(
            List<ChronicleEntry> found, Map<EntryId, List<Link>> chains, Set<Relation> relations, Set<EntryId> seen) {
        Map<EntryId, List<Link>> onwards = new LinkedHashMap<>();
        for (ChronicleEntry at : found) {
            List<Link> chain = closed(chains.getOrDefault(at.id(), List.of()), at);
            for (Relation relation : relations) {
                for (EntryId other : relation.in(at.content())) {
                    List<Link> longer = with(chain, new Link(at.content(), relation, entry.content()));
                    if (other.equals(entry.id())) {
                        throw OrderRefused.circle(longer);
                    }
                    if (seen.add(other)) {
                        onwards.put(other, longer);
                    }
                }
            }
        }
        return onwards;
    }

    private void checkWhatComesBefore() {
        Set<EntryId> seen = new HashSet<>();
        Map<EntryId, List<Link>> chains =
                onwards(List.of(entry), Map.of(entry.id(), List.of()), EnumSet.of(Relation.AFTER), seen);
        while (!chains.isEmpty()) {
            List<ChronicleEntry> found = entries.these(chains.keySet());
            for (ChronicleEntry before : found) {
                if (last(entry.span()).isBefore(first(before.span()))) {
                    throw OrderRefused.dates("after", closed(chains.getOrDefault(before.id(), List.of()), before));
                }
            }
            chains = onwards(found, chains, EnumSet.of(Relation.AFTER), seen);
        }
    }

    private void checkWhatComesAfter() {
        Set<EntryId> seen = new HashSet<>(Set.of(entry.id()));
        Map<EntryId, List<Link>> chains = Map.of(entry.id(), List.of());
        Map<EntryId, ChronicleEntry> reached = new HashMap<>(Map.of(entry.id(), entry));
        while (!chains.isEmpty()) {
            Map<EntryId, List<Link>> further = new LinkedHashMap<>();
            for (ChronicleEntry after : entries.rightAfter(chains.keySet())) {
                EntryId before = after.content().after().stream()
                        .filter(chains::containsKey)
                        .findFirst()
                        .orElseThrow();
                List<Link> chain = new ArrayList<>();
                chain.add(new Link(
                        after.content(),
                        Relation.AFTER,
                        reached.getOrDefault(before, entry).content()));
                chain.addAll(chains.getOrDefault(before, List.of()));
                if (last(after.span()).isBefore(first(entry.span()))) {
                    throw OrderRefused.dates("when", chain);
                }
                reached.put(after.id(), after);
                if (seen.add(after.id())) {
                    further.put(after.id(), chain);
                }
            }
            chains = further;
        }
    }

    /** The chain with its last link leading to an entry that is known by now. */
    private static List<Link> closed(List<Link> chain, ChronicleEntry at) {
        if (chain.isEmpty()) {
            return chain;
        }
        Link open = chain.getLast();
        return with(chain.subList(0, chain.size() - 1), new Link(open.entry(), open.relation(), at.content()));
    }

    private static List<Link> with(List<Link> chain, Link link) {
        List<Link> longer = new ArrayList<>(chain);
        longer.add(link);
        return longer;
    }

    private static LocalDate first(Span span) {
        return span.earliest() == null ? LocalDate.MIN : span.earliest();
    }

    private static LocalDate last(Span span) {
        return span.latest() == null ? LocalDate.MAX : span.latest();
    }
}
