package timeline.web.replay;

import timeline.replay.ViewProgress;
import timeline.web.Wording;

/**
 * A view as a page shows it.
 *
 * @param label what it is called in the reader's language
 */
record ShownView(String label, ViewProgress progress) {

    static ShownView of(ViewProgress progress, Wording wording) {
        return new ShownView(wording.or("projections.view." + progress.name(), progress.name()), progress);
    }

    public boolean replaying() {
        return !progress.over();
    }

    /** For the words of its state. */
    public String state() {
        return progress.state().key();
    }
}
