package timeline.web.lookback;

import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import timeline.account.Reader;
import timeline.directory.Directory;
import timeline.life.Precondition;
import timeline.life.SetMutes;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds and takes back single mutes, over the list as it was read: somebody else's change is never lost. */
@Component
class MuteWrites {

    private final Directory directory;
    private final Recorder recorder;
    private final ViewLag views;

    MuteWrites(Directory directory, Recorder recorder, ViewLag views) {
        this.directory = directory;
        this.recorder = recorder;
        this.views = views;
    }

    /** Adds one, unless it is there. */
    void add(Timeline timeline, ObjectNode mute, Reader reader) {
        change(timeline, reader, mutes -> {
            ArrayNode all = without(mutes, mute.toString());
            return all.add(mute);
        });
    }

    /** Takes one back; one that is not there is gone already. */
    void remove(Timeline timeline, String mute, Reader reader) {
        change(timeline, reader, mutes -> without(mutes, mute));
    }

    private void change(Timeline timeline, Reader reader, UnaryOperator<ArrayNode> change) {
        Directory.Mutes mutes = directory.mutes(timeline);
        Precondition seen = mutes.version() == 0 ? Precondition.NONE : Precondition.version(mutes.version());
        ArrayNode changed = change.apply(mutes.said());
        await(recorder.send(new SetMutes(timeline.id(), changed, seen, reader.account()))
                .position());
    }

    private static ArrayNode without(ArrayNode mutes, String mute) {
        ArrayNode others = StrictJson.MAPPER.createArrayNode();
        mutes.valueStream().filter(one -> !one.toString().equals(mute)).forEach(others::add);
        return others;
    }

    private void await(long position) {
        try {
            views.awaitPassed(position);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
