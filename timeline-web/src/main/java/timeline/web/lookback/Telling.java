package timeline.web.lookback;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.date.Span;
import timeline.entry.EntryContent;
import timeline.life.Timeline;
import timeline.lookback.Glance;
import timeline.lookback.SaidAge;
import timeline.text.Names;
import timeline.web.Address;
import timeline.web.Wording;

/**
 * Puts entries into words.
 *
 * @param today whose year stands for one that nobody knows
 */
record Telling(Timeline timeline, Names names, Wording words, LocalDate today) {

    Told of(Glance glance) {
        int year = year(Edtf.parse(glance.when()).in(timeline.zone()));
        boolean mine = glance.subject().equals(EntryContent.ME);
        String storyline = glance.storyline() == null ? "" : glance.storyline();
        return new Told(
                Address.entry(timeline, glance.id()),
                Address.year(timeline, year) + "#entry-" + glance.id(),
                glance.lane().key(),
                glance.lane().label().in(words.language()),
                when(glance.when()),
                glance.kindLabel(),
                glance.title(),
                mine ? "" : glance.subjectLabel(),
                age(glance.age()),
                mine ? "" : glance.subject(),
                storyline,
                storyline.isEmpty() ? "" : names.storyline(storyline),
                year);
    }

    /** An EDTF date in words. */
    String when(String edtf) {
        return DateWords.of(Edtf.parse(edtf), words.locale(), timeline.zone());
    }

    private int year(Span span) {
        LocalDate day = span.earliest() == null ? span.latest() : span.earliest();
        return Math.clamp(day == null ? today.getYear() : day.getYear(), 1, 9999);
    }

    private String age(@Nullable SaidAge age) {
        return age == null ? "" : age.text().getOrDefault(words.language(), "");
    }
}
