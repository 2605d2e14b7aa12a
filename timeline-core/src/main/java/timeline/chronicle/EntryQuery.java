package timeline.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import timeline.life.Timeline;
import timeline.replay.Serving;
import timeline.search.SearchTerm;

/** The conditions of one look into the chronicle, as SQL; always within one timeline, and of what its reader may see. */
final class EntryQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final SightSql sight;

    EntryQuery(Timeline timeline, Moment moment) {
        sight = new SightSql(timeline.sight(), moment.asOf().isPresent());
        parameters.putAll(sight.parameters());
        where("timeline = :timeline", "timeline", timeline.id().value());
        conditions.add(Serving.rows(ChronicleProjection.NAME, ":timeline"));
        conditions.add(sight.visible());
        at(moment);
    }

    private void at(Moment moment) {
        moment.asOf()
                .ifPresentOrElse(
                        instant -> where(
                                "recorded_from <= :as_of and recorded_to > :as_of",
                                "as_of",
                                StoredTime.instant(instant)),
                        () -> conditions.add("recorded_to = 'infinity'"));
        moment.knownOn().ifPresent(day -> where(sight.knownSince() + " <= :known_on", "known_on", StoredTime.day(day)));
    }

    /** What a circle reads instead of the owner's words, as a column. */
    String face() {
        return sight.face();
    }

    /** Only what is read in the owner's words. */
    EntryQuery faceless() {
        conditions.add("(" + sight.face() + ") is null");
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

    /** Reads the words of all that the other conditions leave (ADR 0013); the pattern only where the noun is. */
    private void having(List<SearchTerm> terms) {
        for (int i = 0; i < terms.size(); i++) {
            SearchTerm term = terms.get(i);
            where(sight.words() + " like :q" + i, "q" + i, "%" + escaped(term.core()) + "%");
            if (term.noun().isPresent()) {
                where(sight.words() + " ~ :p" + i, "p" + i, term.pattern());
            }
        }
    }

    EntryQuery after(PageStart start) {
        LocalDate earliest = StoredTime.day(start.earliest());
        // Not of an entry that this reader may not see: a cursor of one's own making must not find it out.
        String order = "coalesce((select max(first_index) from chronicle_entry where timeline = :timeline"
                + " and entry = :p_entry and recorded_to = 'infinity' and " + sight.visible() + "), 0)";
        where("(earliest, latest, first_index) > (:p_earliest, :p_latest, " + order + ")", "p_earliest", earliest);
        parameters.put("p_latest", StoredTime.day(start.latest()));
        parameters.put("p_entry", start.entry().value());
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
