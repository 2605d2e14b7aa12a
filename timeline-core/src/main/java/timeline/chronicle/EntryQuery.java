package timeline.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import timeline.life.Timeline;
import timeline.replay.Serving;
import timeline.search.Grams;
import timeline.search.SearchTerm;

/** The conditions of one look into the chronicle, as SQL; always within one timeline. */
final class EntryQuery {

    private final UUID timeline;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    EntryQuery(Timeline timeline) {
        this.timeline = timeline.id().value();
        where("timeline = :timeline", "timeline", this.timeline);
        conditions.add(Serving.rows(ChronicleProjection.NAME, ":timeline"));
    }

    EntryQuery at(Moment moment) {
        moment.asOf()
                .ifPresentOrElse(
                        instant -> where(
                                "recorded_from <= :as_of and recorded_to > :as_of",
                                "as_of",
                                StoredTime.instant(instant)),
                        () -> conditions.add("recorded_to = 'infinity'"));
        moment.knownOn().ifPresent(day -> where("known_since <= :known_on", "known_on", StoredTime.day(day)));
        return this;
    }

    EntryQuery notRetracted() {
        conditions.add("not retracted");
        return this;
    }

    /** What is open or of unknown end reaches to today, or to its start when that is later. */
    EntryQuery matching(EntryFilter filter, LocalDate today) {
        filter.from().ifPresent(day -> {
            where("(latest < 'infinity' or greatest(start_latest, :today) >= :from)", "from", StoredTime.day(day));
            where("latest >= :from", "today", today);
        });
        filter.to().ifPresent(day -> where("earliest <= :to", "to", StoredTime.day(day)));
        filter.kind().ifPresent(kind -> where("kind = :kind", "kind", kind));
        filter.lane().ifPresent(lane -> where("lane = :lane", "lane", lane.key()));
        filter.subject().ifPresent(subject -> where("subject = :subject", "subject", subject));
        if (!filter.storylines().isEmpty()) {
            where("storyline = any (:storylines)", "storylines", asked(filter.storylines()));
        }
        filter.tag().ifPresent(tag -> where(":tag = any (tags)", "tag", tag));
        filter.q().ifPresent(words -> having(SearchTerm.of(words)));
        return this;
    }

    /** The index finds by grams, which may find too much; then the words themselves are compared. */
    private void having(List<SearchTerm> terms) {
        Integer[] grams =
                Grams.lookedFor(timeline, terms.stream().map(SearchTerm::core).toList());
        if (grams.length > 0) {
            where("grams @> cast(:grams as integer[])", "grams", grams);
        }
        for (int i = 0; i < terms.size(); i++) {
            SearchTerm term = terms.get(i);
            if (term.noun().isPresent()) {
                where("words ~ :q" + i, "q" + i, term.pattern());
            } else {
                where("words like :q" + i, "q" + i, "%" + escaped(term.folded()) + "%");
            }
        }
    }

    EntryQuery after(PageStart start) {
        LocalDate earliest = StoredTime.day(start.earliest());
        where("(earliest, latest, first_index) > (:p_earliest, :p_latest, :p_order)", "p_earliest", earliest);
        parameters.put("p_latest", StoredTime.day(start.latest()));
        parameters.put("p_order", start.order());
        return this;
    }

    /** Nothing that is kept has the character NUL, and PostgreSQL refuses to be asked for it. */
    EntryQuery where(String condition, String parameter, Object value) {
        conditions.add(value instanceof String text && text.indexOf('\0') >= 0 ? "false" : condition);
        parameters.put(parameter, value);
        return this;
    }

    String conditions() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private static String[] asked(Set<String> keys) {
        return keys.stream().filter(key -> key.indexOf('\0') < 0).toArray(String[]::new);
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
