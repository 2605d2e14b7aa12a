package timeline.web.retrospective;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.account.Reader;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.Timeline;
import timeline.yearbook.Publishing;

/** Freezes an edition of what somebody has before their eyes. */
@Controller
class PublishPage {

    private static final Set<Reason> CHANGED = Set.of(Reason.STALE, Reason.CONFLICT);

    private final Publishing publishing;
    private final RetrospectiveWrites writes;

    PublishPage(Publishing publishing, RetrospectiveWrites writes) {
        this.publishing = publishing;
        this.writes = writes;
    }

    @PostMapping("/timelines/{timeline}/years/{year}/retrospective/publish")
    String publish(
            Timeline timeline, @PathVariable int year, @RequestParam(defaultValue = "0") long version, Reader reader) {
        Place place = new Place(timeline, year);
        if (!writes.settled()) {
            return RetrospectiveWrites.told(place, "behind", "");
        }
        try {
            Precondition seen = Precondition.version(version);
            return writes.record(
                    place,
                    () -> publishing
                                    .publish(timeline, year, seen, reader.account())
                                    .changed()
                            ? "published"
                            : "unchanged",
                    "#editions");
        } catch (Rejected rejected) {
            if (!CHANGED.contains(rejected.reason())) {
                throw rejected;
            }
            return RetrospectiveWrites.told(place, "stale", "");
        }
    }
}
