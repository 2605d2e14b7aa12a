package timeline.api.life;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.Reader;
import timeline.api.JsonBody;
import timeline.api.Writes;
import timeline.directory.Directory;
import timeline.life.DescribedState;
import timeline.life.DescriptionReader;
import timeline.life.Precondition;
import timeline.life.SetMutes;
import timeline.life.Timeline;
import timeline.log.Commands;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the owner does not want to be reminded of, read and set all at once: {@code {"items": [mute, …]}}. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/mutes")
class MutesController {

    private final Directory directory;
    private final Writes writes;
    private final Commands commands;

    MutesController(Directory directory, Writes writes, Commands commands) {
        this.directory = directory;
        this.writes = writes;
        this.commands = commands;
    }

    @GetMapping
    ResponseEntity<ObjectNode> get(Timeline timeline) {
        Directory.Mutes mutes = directory.mutes(timeline);
        return ListBody.answer(mutes.version(), mutes.said());
    }

    @PutMapping
    ResponseEntity<byte[]> set(Timeline timeline, JsonBody body, Precondition seen, Reader reader) {
        ArrayNode mutes = ListBody.read(body, "mute", DescriptionReader::mute);
        return writes.visible(writes.run(() -> {
            DescribedState state = commands.send(new SetMutes(timeline.id(), mutes, seen, reader.account()));
            return Describing.answer(state, ListBody.of(mutes));
        }));
    }
}
