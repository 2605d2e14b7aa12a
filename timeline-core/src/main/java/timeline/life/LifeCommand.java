package timeline.life;

/** What may be asked of a timeline itself. */
public sealed interface LifeCommand permits StartTimeline {

    TimelineId timeline();

    LifeId life();

    /** Who asks. */
    AccountId by();
}
