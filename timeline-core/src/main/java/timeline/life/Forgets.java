package timeline.life;

/**
 * Keeps words of timelines outside of the log and its views, and forgets them on demand. Views need none: they hear of
 * {@link SubjectErased} and {@link TimelineErased} in the order of the log.
 *
 * <p>Whoever keeps words in a table of another kind declares one; tests search every table for what is left.
 */
public interface Forgets {

    /** Forgets what it keeps of a subject, in the running transaction; better too much than too little. */
    void forgetSubject(TimelineId timeline, String subject);

    /** Forgets all that it keeps of a timeline, in the running transaction. */
    void forgetTimeline(TimelineId timeline);
}
