package timeline.erasure;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import timeline.account.Act;
import timeline.account.Audit;
import timeline.chronicle.Chronicle;
import timeline.life.AccountId;
import timeline.life.EraseSubject;
import timeline.life.EraseTimeline;
import timeline.life.Forgets;
import timeline.life.SubjectErased.ErasedEdition;
import timeline.life.TimelineId;
import timeline.log.Commands;
import timeline.log.KeyDestruction;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.retrospective.RetrospectivePublished;
import timeline.review.Reviews;

/**
 * Erases what was said of a subject, or a whole timeline (ADR 0017): the keys are destroyed, those who keep words of their
 * own forget them, and an event tells the views. What is left in the files of the store goes a little later.
 */
@Component
public class Erasure {

    private final Recorder recorder;
    private final Commands commands;
    private final ViewLag views;
    private final KeyDestruction keys;
    private final Chronicle chronicle;
    private final Reviews reviews;
    private final List<Forgets> keepers;
    private final Audit audit;
    private final Sweep sweep;

    Erasure(
            Recorder recorder,
            Commands commands,
            ViewLag views,
            KeyDestruction keys,
            Chronicle chronicle,
            Reviews reviews,
            List<Forgets> keepers,
            Audit audit,
            Sweep sweep) {
        this.recorder = recorder;
        this.commands = commands;
        this.views = views;
        this.keys = keys;
        this.chronicle = chronicle;
        this.reviews = reviews;
        this.keepers = List.copyOf(keepers);
        this.audit = audit;
        this.sweep = sweep;
    }

    /** Whether anything was said of a subject that could be erased, described or not. */
    public boolean isThere(TimelineId timeline, String subject) {
        return keys.isKept(timeline, subject);
    }

    /** Whether a subject was erased before, and nothing was said of it since: erasing it again is done. */
    public boolean isDone(TimelineId timeline, String subject) {
        return keys.isErased(timeline, subject);
    }

    /**
     * Waits until the views have read all that is in the log, before a transaction begins: they tell what else holds
     * words of a subject.
     *
     * @return false when they are too far behind
     */
    public boolean settled() throws InterruptedException {
        return views.awaitPassed(recorder.position());
    }

    /** Erases a subject, in the running transaction. */
    public void eraseSubject(TimelineId timeline, String subject, AccountId by) {
        keys.begin(timeline);
        List<ErasedEdition> editions = reviews.editionsOf(timeline, subject);
        keys.ofSubjects(
                timeline,
                Stream.concat(
                                Stream.of(subject),
                                editions.stream()
                                        .map(edition ->
                                                RetrospectivePublished.about(edition.year(), edition.edition())))
                        .toList());
        commands.send(new EraseSubject(timeline, subject, chronicle.movedFrom(timeline, subject), editions, by));
        keepers.forEach(keeper -> keeper.forgetSubject(timeline, subject));
        audit.note(by, timeline, Act.SUBJECT_ERASED, null);
        keys.noteSubject(timeline, subject, recorder.position());
        sweep.wakeAfterCommit();
    }

    /** Erases a timeline, in the running transaction. */
    public void eraseTimeline(TimelineId timeline, AccountId by) {
        keys.begin(timeline);
        keys.ofTimeline(timeline);
        commands.send(new EraseTimeline(timeline, by));
        keepers.forEach(keeper -> keeper.forgetTimeline(timeline));
        audit.note(by, timeline, Act.TIMELINE_ERASED, null);
        keys.noteTimeline(timeline, recorder.position());
        sweep.wakeAfterCommit();
    }
}
