package timeline.finding;

import java.util.List;
import org.springframework.stereotype.Component;
import timeline.entry.EntryContent;
import timeline.entry.EntryCorrected;
import timeline.entry.EntryEvent;
import timeline.entry.EntryRecorded;
import timeline.life.SubjectErased;
import timeline.life.TimelineErased;
import timeline.log.LoggedEvent;
import timeline.replay.Fold;
import timeline.replay.Projection;
import timeline.replay.Rows;
import timeline.replay.ViewTable;
import timeline.search.EntryWords;
import timeline.search.Grams;
import timeline.search.SearchIndex;

/**
 * The index of words: the grams of all that was ever said of an entry. A view of its own, since it costs several times what
 * the year does to write, and nobody waits for it who looks at a year (ADR 0013).
 */
@Component
public class SearchProjection implements Projection {

    @Override
    public String name() {
        return SearchIndex.VIEW;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(SearchIndex.ENTRY);
    }

    @Override
    public Fold fold(Rows rows) {
        return logged -> apply(logged, rows);
    }

    private static void apply(LoggedEvent logged, Rows rows) {
        switch (logged.event()) {
            case EntryRecorded event -> add(event, logged.sequence(), event.content(), rows);
            case EntryCorrected event -> add(event, logged.sequence(), event.content(), rows);
            case SubjectErased event ->
                rows.removeWhere(SearchIndex.ENTRY, event.timeline(), "subject", event.subject());
            case TimelineErased event -> rows.clear(SearchIndex.ENTRY, event.timeline());
            default -> {}
        }
    }

    private static void add(EntryEvent event, long sequence, EntryContent content, Rows rows) {
        rows.add(
                SearchIndex.ENTRY,
                event.timeline(),
                event.entry(),
                sequence + 1,
                content.subject(),
                Grams.of(event.timeline().value(), EntryWords.of(content)));
    }
}
