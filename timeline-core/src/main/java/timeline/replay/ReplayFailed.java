package timeline.replay;

import timeline.log.LoggedEvent;

/** A replay met an event that it cannot take. */
class ReplayFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReplayFailed(LoggedEvent event, RuntimeException cause) {
        super(
                "event " + event.index() + " (" + event.type() + ", number " + event.sequence() + " of "
                        + event.stream() + "): " + Intake.words(cause),
                cause);
    }
}
