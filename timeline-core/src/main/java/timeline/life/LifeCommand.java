package timeline.life;

/** What may be asked of a timeline itself. */
public sealed interface LifeCommand
        permits StartTimeline,
                DescribeSubject,
                DescribeStoryline,
                SetPrivacyRules,
                SetMutes,
                SetCircles,
                Disclose,
                RevokeDisclosure,
                EraseSubject,
                EraseTimeline {

    TimelineId timeline();

    /** The stream that decides. */
    LifeId life();

    /** Who asks. */
    AccountId by();
}
