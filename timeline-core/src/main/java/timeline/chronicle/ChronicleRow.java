package timeline.chronicle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import timeline.date.Edtf;
import timeline.date.Span;
import timeline.entry.EntryContent;
import timeline.entry.EntryKey;
import timeline.life.AccountId;
import timeline.life.SubjectErased;
import timeline.search.EntryWords;

/** One version of an entry as it is written. */
record ChronicleRow(
        EntryKey key,
        long version,
        Instant recordedFrom,
        long firstIndex,
        Instant firstAt,
        AccountId firstBy,
        boolean retracted,
        EntryContent content) {

    ChronicleRow next(long nextVersion, Instant at, boolean nowRetracted, EntryContent now) {
        return new ChronicleRow(key, nextVersion, at, firstIndex, firstAt, firstBy, nowRetracted, now);
    }

    /** The same with the beginning of an entry that was about somebody else at first. */
    ChronicleRow beginning(SubjectErased.Moved moved) {
        return new ChronicleRow(
                key, version, recordedFrom, moved.firstIndex(), moved.firstAt(), moved.firstBy(), retracted, content);
    }

    /** The days that its date can mean; asked for once, since they are worked out from what was said. */
    Span span(ZoneId zone) {
        return content.when().in(zone);
    }

    /** The last day on which it can have begun, or the day of recording when nobody can tell. */
    LocalDate startLatest(Span span, ZoneId zone) {
        return orRecorded(span.startLatest(), zone);
    }

    /** The day from which the owner knew: what was said, or else the last day on which it can have begun. */
    LocalDate knownSince(Span span, ZoneId zone) {
        return content.knownSince()
                .map((Edtf said) -> orRecorded(said.in(zone).latest(), zone))
                .orElseGet(() -> startLatest(span, zone));
    }

    static LocalDate earliest(Span span) {
        LocalDate earliest = span.earliest();
        return earliest == null ? LocalDate.MIN : StoredTime.day(earliest);
    }

    static LocalDate latest(Span span) {
        return span.latest() == null ? LocalDate.MAX : StoredTime.day(span.latest());
    }

    /** All that a search may find, folded: title and note in every language, tags, and what the details say. */
    String words() {
        return EntryWords.of(content);
    }

    /** The same of the words that a circle reads instead, by circle. */
    Map<String, String> faceWords() {
        Map<String, String> words = new TreeMap<>();
        content.faced().forEach(circle -> words.put(circle, EntryWords.of(content.facing(circle))));
        return words;
    }

    private LocalDate orRecorded(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? LocalDate.ofInstant(firstAt, zone) : StoredTime.day(day);
    }
}
