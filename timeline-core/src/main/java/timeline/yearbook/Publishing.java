package timeline.yearbook;

import java.util.Optional;
import org.springframework.stereotype.Component;
import timeline.chronicle.Moment;
import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.Timeline;
import timeline.log.Commands;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.retrospective.PublishRetrospective;
import timeline.retrospective.RetrospectiveState;
import timeline.review.Edition;
import timeline.review.ReviewState;
import timeline.review.Reviews;
import timeline.text.StrictJson;

/** Freezes a retrospective with the facts of the moment, in the timeline's own language (ADR 0011). */
@Component
public class Publishing {

    private final Yearbooks yearbooks;
    private final Reviews reviews;
    private final Commands commands;
    private final Recorder recorder;
    private final ViewLag views;

    Publishing(Yearbooks yearbooks, Reviews reviews, Commands commands, Recorder recorder, ViewLag views) {
        this.yearbooks = yearbooks;
        this.reviews = reviews;
        this.commands = commands;
        this.recorder = recorder;
        this.views = views;
    }

    /**
     * Waits until the views have read all that is in the log, before a transaction begins: what somebody recorded and
     * then publishes is in the edition.
     *
     * @return false when they are too far behind
     */
    public boolean settled() throws InterruptedException {
        return views.awaitPassed(recorder.position());
    }

    /**
     * Publishes, in the running transaction; the same again answers the edition that there is.
     *
     * @throws timeline.life.Rejected when nothing was said yet, or the retrospective was changed meanwhile
     */
    public Published publish(Timeline timeline, int year, Precondition seen, AccountId by) {
        Yearbook now = yearbooks.of(timeline, year, Moment.NOW, timeline.locale());
        Optional<Edition> unchanged = unchanged(timeline, now);
        if (unchanged.isPresent()) {
            if (seen.given()) {
                seen.check(now.version());
            }
            return new Published(
                    year, now.edition(), now.version(), unchanged.get().document(), false);
        }
        Yearbook next = now.published(now.edition() + 1, now.version() + 1);
        String document = StrictJson.MAPPER.writeValueAsString(next);
        RetrospectiveState state = commands.send(new PublishRetrospective(
                timeline.id(),
                year,
                now.version(),
                next.edition(),
                document,
                YearbookMarkdown.of(next, timeline.locale()),
                seen,
                by));
        return new Published(year, state.edition(), state.version(), document, true);
    }

    private Optional<Edition> unchanged(Timeline timeline, Yearbook now) {
        if (now.state() != ReviewState.PUBLISHED) {
            return Optional.empty();
        }
        String document = StrictJson.MAPPER.writeValueAsString(now);
        return reviews.edition(timeline, now.year(), now.edition())
                .filter(edition -> edition.document().equals(document));
    }
}
