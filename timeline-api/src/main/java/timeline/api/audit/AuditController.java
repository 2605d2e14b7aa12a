package timeline.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.AuditTrail;
import timeline.account.AuditedAct;
import timeline.account.Reader;
import timeline.api.NotFound;
import timeline.api.Page;
import timeline.api.Paging;
import timeline.life.Timeline;

/** What was done, latest first: by an account, and to a timeline. */
@RestController
@RequestMapping("/api/v1")
class AuditController {

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    /** An act as JSON. */
    record Body(
            Instant at,
            String what,
            String who,
            @Nullable String timeline,
            @Nullable String about,
            int times) {

        static Body of(AuditedAct act) {
            String timeline = act.timeline() == null ? null : act.timeline().toString();
            return new Body(act.at(), act.what().key(), act.username(), timeline, act.about(), act.times());
        }
    }

    @GetMapping("/audit")
    Page<Body> own(Reader reader, Paging paging) {
        return page(paging, (before, most) -> trail.of(reader.account(), before, most));
    }

    /** For the owner: whoever else reads the timeline is not told who does what with it. */
    @GetMapping("/timelines/{timeline}/audit")
    Page<Body> ofTimeline(Timeline timeline, Reader reader, Paging paging) {
        if (!timeline.owner().equals(reader.account())) {
            throw new NotFound("there is no such timeline");
        }
        return page(paging, (before, most) -> trail.of(timeline, before, most));
    }

    private static Page<Body> page(Paging paging, BiFunction<Long, Integer, List<AuditedAct>> read) {
        long before = paging.start(AuditController::number).orElse(AuditTrail.FROM_THE_END);
        int most = paging.most();
        List<AuditedAct> acts = read.apply(before, most + 1);
        List<AuditedAct> shown = acts.subList(0, Math.min(most, acts.size()));
        String next = acts.size() > most ? Long.toString(shown.getLast().number()) : null;
        return new Page<>(shown.stream().map(Body::of).toList(), next);
    }

    private static Optional<Long> number(String cursor) {
        return cursor.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(cursor)) : Optional.empty();
    }
}
