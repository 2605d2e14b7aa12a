package timeline.web.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import timeline.date.Span;
import timeline.entry.EntryCommand;
import timeline.entry.EntryState;
import timeline.life.Timeline;
import timeline.log.Recorded;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.relation.Relations;
import timeline.web.Address;

/** Sends what a form asks for, and leads on to a page that shows it already. */
@Component
class EntryWrites {

    private final Relations relations;
    private final Recorder recorder;
    private final ViewLag views;
    private final Clock clock;

    EntryWrites(Relations relations, Recorder recorder, ViewLag views, Clock clock) {
        this.relations = relations;
        this.recorder = recorder;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Sends a command.
     *
     * @param from the year of the page that it came from
     * @param query what that page is to tell of it
     * @return where to go on: the year on which the entry is seen
     * @throws timeline.relation.OrderRefused when it contradicts the order of others
     * @throws timeline.life.Rejected when it is refused
     */
    String send(Timeline timeline, EntryCommand command, int from, Map<String, String> query) {
        Recorded<EntryState> recorded = recorded(timeline, command);
        Span span = recorded.result().content().when().in(timeline.zone());
        LocalDate today = LocalDate.now(clock.withZone(timeline.zone()));
        Map<String, String> told = new LinkedHashMap<>(query);
        told.put("entry", command.entry().toString());
        if (!seen(recorded.position())) {
            told.put("awaiting", Long.toString(recorded.position()));
        }
        return "redirect:" + Address.of(Address.year(timeline, EntryYear.of(span, from, today)), told);
    }

    /**
     * Sends a command from the history of an entry, and leads back there.
     *
     * @throws timeline.relation.OrderRefused when it contradicts the order of others
     * @throws timeline.life.Rejected when it is refused
     */
    String sendFromHistory(Timeline timeline, EntryCommand command, int from, String done) {
        Recorded<EntryState> recorded = recorded(timeline, command);
        seen(recorded.position());
        return "redirect:"
                + Address.of(
                        Address.entry(timeline, command.entry()) + "/history",
                        Map.of("done", done, "year", Integer.toString(from)));
    }

    private Recorded<EntryState> recorded(Timeline timeline, EntryCommand command) {
        return relations.inTurn(command, () -> {
            relations.look(timeline, command);
            return recorder.send(command);
        });
    }

    private boolean seen(long position) {
        try {
            return views.awaitPassed(position);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
