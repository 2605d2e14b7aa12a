package timeline.api.entry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import timeline.api.InputRefused;
import timeline.api.Lanes;
import timeline.chronicle.EntryFilter;
import timeline.date.Edtf;
import timeline.date.EdtfRejected;
import timeline.date.Span;
import timeline.directory.Directory;
import timeline.life.Timeline;

/** The parameters of a search; {@code from} and {@code to} are EDTF dates. */
record FilterParameters(
        @Nullable String from,
        @Nullable String to,
        @Nullable String kind,
        @Nullable String lane,
        @Nullable String subject,
        @Nullable String storyline,
        @Nullable String tag,
        @Nullable String q) {

    /** Of a storyline, also what lies on those below it. */
    EntryFilter filter(Timeline timeline, Directory directory) {
        return new EntryFilter(
                day("from", from, timeline, Span::earliest),
                day("to", to, timeline, Span::latest),
                said(kind),
                Lanes.of(lane),
                said(subject),
                said(storyline).map(key -> directory.tree(timeline).from(key)).orElse(Set.of()),
                said(tag),
                said(q));
    }

    private static Optional<String> said(@Nullable String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isBlank());
    }

    private static Optional<LocalDate> day(
            String name, @Nullable String edtf, Timeline timeline, Function<Span, @Nullable LocalDate> bound) {
        try {
            return said(edtf)
                    .flatMap(text ->
                            Optional.ofNullable(bound.apply(Edtf.parse(text).in(timeline.zone()))));
        } catch (EdtfRejected e) {
            throw InputRefused.of("/" + name, e.messageIn(Locale.ENGLISH));
        }
    }
}
