package timeline.retrospective;

import timeline.life.Precondition;

/**
 * What the rules need to know of an item.
 *
 * @param first what it said when it was added, and where
 * @param content what it says now
 */
record RememberedItem(PlacedItem first, ItemContent content, long version, boolean removed) {

    RememberedItem saying(ItemContent now, long at) {
        return new RememberedItem(first, now, at, removed);
    }

    RememberedItem there(boolean there, long at) {
        return new RememberedItem(first, content, at, !there);
    }

    /** Whether adding it again is a retry: it says what it said first, or says now. */
    boolean said(ItemContent again) {
        return again.equals(first.content()) || again.equals(content);
    }

    /** Checks that it is as its sender saw it, alone or with the whole retrospective around it. */
    void checkUnchanged(Precondition seen, long ofRetrospective) {
        boolean unchanged = seen.versions().stream().anyMatch(saw -> version <= saw && saw <= ofRetrospective);
        if (!unchanged) {
            seen.check(version);
        }
    }

    boolean changedSinceAdded() {
        return !content.equals(first.content());
    }
}
