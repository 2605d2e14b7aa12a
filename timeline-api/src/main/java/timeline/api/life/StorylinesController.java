package timeline.api.life;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.Reader;
import timeline.api.CirclesMayRead;
import timeline.api.JsonBody;
import timeline.api.Keys;
import timeline.api.Languages;
import timeline.api.Moments;
import timeline.api.Page;
import timeline.api.Paging;
import timeline.api.Writes;
import timeline.chronicle.Storyline;
import timeline.chronicle.Storylines;
import timeline.directory.Described;
import timeline.directory.Directory;
import timeline.life.DescribeStoryline;
import timeline.life.DescribedState;
import timeline.life.DescriptionReader;
import timeline.life.Precondition;
import timeline.life.Timeline;
import timeline.log.Commands;
import tools.jackson.databind.node.ObjectNode;

/** The threads of a timeline's entries. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/storylines")
class StorylinesController {

    private final Directory directory;
    private final Writes writes;
    private final Commands commands;
    private final Storylines storylines;

    StorylinesController(Directory directory, Writes writes, Commands commands, Storylines storylines) {
        this.directory = directory;
        this.writes = writes;
        this.commands = commands;
        this.storylines = storylines;
    }

    @CirclesMayRead
    @GetMapping
    Page<ObjectNode> all(Timeline timeline, Moments.Parameters moment, Paging paging) {
        Map<String, Storyline> told = storylines.all(timeline, Moments.of(moment));
        Page<Described> page = paging.of(directory.storylines(timeline), Described::key);
        return new Page<>(
                page.items().stream()
                        .map(one -> StorylineBody.brief(one, told.getOrDefault(one.key(), Storyline.EMPTY)))
                        .toList(),
                page.next());
    }

    /** A thread with its entries in order, and how far it is. */
    @CirclesMayRead
    @GetMapping("/{key}")
    ResponseEntity<ObjectNode> get(
            Timeline timeline, @PathVariable String key, Moments.Parameters moment, HttpServletRequest request) {
        Described described = Describing.known(directory.storyline(timeline, key));
        Storyline storyline = storylines.read(timeline, key, Moments.of(moment));
        String language = Languages.of(request, timeline);
        ObjectNode body = StorylineBody.of(described, storyline, language);
        Map<String, Storyline> told = storylines.all(timeline, Moments.of(moment));
        StorylineBody.addBelow(body, directory.tree(timeline).below(key), told, language);
        if (!timeline.sight().owner()) {
            return ResponseEntity.ok(body);
        }
        String shown = Integer.toHexString(body.toString().hashCode());
        return ResponseEntity.ok()
                .eTag("\"" + described.version() + "-" + shown + "\"")
                .body(body);
    }

    @PutMapping("/{key}")
    ResponseEntity<byte[]> describe(
            Timeline timeline, @PathVariable String key, JsonBody body, Precondition seen, Reader reader) {
        ObjectNode said = Describing.said(Keys.checked(key), body.object());
        Describing.check(DescriptionReader.storyline(said));
        return writes.visible(writes.run(() -> {
            DescribedState state =
                    commands.send(new DescribeStoryline(timeline.id(), key, said, seen, reader.account()));
            return Describing.answer(state, Describing.body(key, said));
        }));
    }
}
