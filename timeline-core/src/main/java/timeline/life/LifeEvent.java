package timeline.life;

/** What happened to a timeline itself, as against the things recorded on it. */
public sealed interface LifeEvent extends TimelineEvent
        permits TimelineStarted,
                SubjectDescribed,
                StorylineDescribed,
                PrivacyRulesSet,
                MutesSet,
                CirclesSet,
                Disclosed,
                DisclosureRevoked,
                SubjectErased,
                TimelineErased {

    /** Who did it. */
    AccountId by();
}
