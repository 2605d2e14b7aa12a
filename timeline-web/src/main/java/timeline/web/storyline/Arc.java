package timeline.web.storyline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import timeline.chronicle.ChronicleEntry;
import timeline.entry.EntryId;
import timeline.web.EntryLines;
import timeline.web.Wording;

/** Puts the entries of a thread into one arc: parts under their wholes, with the time that passed between. */
final class Arc {

    private static final int WEEK = 7;
    private static final int WEEKS = 14;
    private static final int MONTHS = 60;
    private static final int YEARS = 730;

    private final EntryLines lines;
    private final Wording words;
    private final Map<EntryId, ChronicleEntry> byId = new LinkedHashMap<>();
    private final Map<EntryId, List<ChronicleEntry>> parts = new HashMap<>();

    private Arc(List<ChronicleEntry> ordered, EntryLines lines, Wording words) {
        this.lines = lines;
        this.words = words;
        ordered.forEach(entry -> byId.put(entry.id(), entry));
        ordered.forEach(entry -> whole(entry)
                .ifPresent(whole -> parts.computeIfAbsent(whole.id(), first -> new ArrayList<>())
                        .add(entry)));
    }

    static List<Step> of(List<ChronicleEntry> ordered, EntryLines lines, Wording words) {
        Arc arc = new Arc(ordered, lines, words);
        // A whole stands where the first of its parts does.
        Map<EntryId, ChronicleEntry> tops = new LinkedHashMap<>();
        ordered.stream().map(arc::top).forEach(top -> tops.putIfAbsent(top.id(), top));
        return arc.steps(List.copyOf(tops.values()), new HashSet<>());
    }

    private Optional<ChronicleEntry> whole(ChronicleEntry entry) {
        return entry.content().partOf().map(byId::get);
    }

    private ChronicleEntry top(ChronicleEntry entry) {
        Set<EntryId> seen = new HashSet<>();
        ChronicleEntry top = entry;
        Optional<ChronicleEntry> whole = whole(top);
        while (whole.isPresent() && seen.add(top.id())) {
            top = whole.get();
            whole = whole(top);
        }
        return top;
    }

    private List<Step> steps(List<ChronicleEntry> entries, Set<EntryId> shown) {
        List<Step> steps = new ArrayList<>();
        Optional<LocalDate> before = Optional.empty();
        for (ChronicleEntry entry : entries) {
            if (shown.add(entry.id())) {
                List<Step> within = steps(parts.getOrDefault(entry.id(), List.of()), shown);
                steps.add(new Step(lines.of(entry), gap(before, entry), within));
                before = began(entry);
            }
        }
        return steps;
    }

    private static Optional<LocalDate> began(ChronicleEntry entry) {
        return Optional.ofNullable(entry.span().startLatest());
    }

    /** Only what is certain: from the last day of the one to the first day of the other. */
    private String gap(Optional<LocalDate> before, ChronicleEntry entry) {
        LocalDate first = entry.span().earliest();
        if (before.isEmpty() || first == null) {
            return "";
        }
        LocalDate from = before.get();
        long days = ChronoUnit.DAYS.between(from, first);
        if (days >= YEARS) {
            return words.say("storyline.later.years", ChronoUnit.YEARS.between(from, first));
        }
        if (days >= MONTHS) {
            return words.say("storyline.later.months", ChronoUnit.MONTHS.between(from, first));
        }
        return days >= WEEKS ? words.say("storyline.later.weeks", days / WEEK) : "";
    }
}
