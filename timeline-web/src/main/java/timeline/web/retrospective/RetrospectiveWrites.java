package timeline.web.retrospective;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import timeline.log.Commands;
import timeline.log.Recorded;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.retrospective.RetrospectiveCommand;
import timeline.web.Address;

/** Sends what a form asks for, and leads back to the page, which shows it already. */
@Component
class RetrospectiveWrites {

    private final Recorder recorder;
    private final Commands commands;
    private final ViewLag views;

    RetrospectiveWrites(Recorder recorder, Commands commands, ViewLag views) {
        this.recorder = recorder;
        this.commands = commands;
        this.views = views;
    }

    /**
     * Sends a command.
     *
     * @param done what the page is to say of it
     * @param at the part of the page that shows it
     * @return where to go on
     * @throws timeline.life.Rejected when it is refused
     */
    String send(Place place, RetrospectiveCommand command, String done, String at) {
        return record(
                place,
                () -> {
                    commands.send(command);
                    return done;
                },
                at);
    }

    /** Runs work in one transaction; it may be run again, and answers what the page is to say of it. */
    String record(Place place, Supplier<String> work, String at) {
        Recorded<String> recorded = recorder.record(work);
        Map<String, String> told = new LinkedHashMap<>();
        told.put("done", recorded.result());
        if (!passed(recorded.position())) {
            told.put("awaiting", Long.toString(recorded.position()));
        }
        return "redirect:" + Address.of(place.page(), told) + at;
    }

    void also(RetrospectiveCommand command) {
        commands.send(command);
    }

    /** Waits until what somebody just wrote can be read. */
    boolean settled() {
        return passed(recorder.position());
    }

    static String told(Place place, String done, String at) {
        return "redirect:" + Address.of(place.page(), Map.of("done", done)) + at;
    }

    private boolean passed(long position) {
        try {
            return views.awaitPassed(position);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
