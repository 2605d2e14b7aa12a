package timeline.circle;

import java.util.Collections;
import java.util.Optional;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.life.PrivacyRule;
import timeline.life.Sight;

/**
 * Whether a circle sees what is said of an entry, decided without the views: the same decision as the chronicle makes in
 * SQL (ADR 0015), for what no view keeps.
 */
final class Decision {

    private final Sight sight;
    private final EntryId entry;
    private final EntryContent content;

    /**
     * Looks at an entry that is not retracted.
     *
     * @param sight the rules and disclosures that hold
     */
    Decision(Sight sight, EntryId entry, EntryContent content) {
        this.sight = sight;
        this.entry = entry;
        this.content = content;
    }

    /** Why a circle sees it; empty when it does not. */
    Optional<Because> seenBy(String circle) {
        if (opened(circle) || opened(Sight.PUBLIC)) {
            return Optional.of(Because.DISCLOSURE);
        }
        boolean admitted = content.readers().contains(circle) && !denied(circle);
        // What everybody may see, somebody may not all the same.
        boolean asEverybody = content.readers().contains(Sight.PUBLIC) && !denied(circle) && !denied(Sight.PUBLIC);
        return admitted || asEverybody
                ? Optional.of(content.audience().isPresent() ? Because.AUDIENCE : Because.LANE)
                : Optional.empty();
    }

    private boolean opened(String circle) {
        return sight.openedTo(circle)
                .anyMatch(opened -> opened.entries().contains(entry.value())
                        || (opened.storyline().isPresent() && opened.storyline().equals(content.storyline())));
    }

    private boolean denied(String circle) {
        return sight.against(circle).stream().anyMatch(this::matches);
    }

    private boolean matches(PrivacyRule rule) {
        return rule.subject().map(content.subject()::equals).orElse(true)
                && (rule.lanes().isEmpty()
                        || rule.lanes().contains(content.lane().key()))
                && (rule.kinds().isEmpty() || rule.kinds().contains(content.kind()))
                && (rule.tags().isEmpty() || !Collections.disjoint(rule.tags(), content.tags()));
    }
}
