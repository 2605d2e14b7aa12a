package timeline.log;

import org.jspecify.annotations.Nullable;

/** What is stored of an event is not what was sealed there: the event's fault, not its key's. */
class SealBroken extends IllegalStateException {

    private static final long serialVersionUID = 1;

    SealBroken(String place, @Nullable Exception cause) {
        super("the event at " + place + " was not sealed there: the log was changed from outside", cause);
    }
}
