package timeline.api.life;

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
import timeline.api.Page;
import timeline.api.Paging;
import timeline.api.Writes;
import timeline.chronicle.Moment;
import timeline.directory.Described;
import timeline.directory.Directory;
import timeline.life.DescribeSubject;
import timeline.life.DescribedState;
import timeline.life.DescriptionReader;
import timeline.life.Precondition;
import timeline.life.Timeline;
import timeline.log.Commands;
import timeline.people.Ages;
import timeline.people.People;
import tools.jackson.databind.node.ObjectNode;

/** Whom and what a timeline speaks of. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/subjects")
class SubjectsController {

    private final Directory directory;
    private final Writes writes;
    private final Commands commands;
    private final People people;

    SubjectsController(Directory directory, Writes writes, Commands commands, People people) {
        this.directory = directory;
        this.writes = writes;
        this.commands = commands;
        this.people = people;
    }

    @CirclesMayRead
    @GetMapping
    Page<ObjectNode> all(Timeline timeline, Paging paging) {
        Ages ages = people.ages(timeline, Moment.NOW);
        return Describing.page(
                directory.subjects(timeline).stream()
                        .map(one -> SubjectBody.born(one, ages))
                        .toList(),
                paging);
    }

    @CirclesMayRead
    @GetMapping("/{key}")
    ResponseEntity<ObjectNode> get(Timeline timeline, @PathVariable String key) {
        Described said = Describing.known(directory.subject(timeline, key));
        Described shown = SubjectBody.born(said, people.ages(timeline, Moment.NOW));
        return ResponseEntity.ok().eTag(SubjectBody.etag(said, shown)).body(Describing.body(shown.key(), shown.said()));
    }

    @PutMapping("/{key}")
    ResponseEntity<byte[]> describe(
            Timeline timeline, @PathVariable String key, JsonBody body, Precondition seen, Reader reader) {
        ObjectNode said = Describing.said(Keys.checked(key), body.object());
        Describing.check(DescriptionReader.subject(said));
        return writes.visible(writes.run(() -> {
            DescribedState state = commands.send(new DescribeSubject(timeline.id(), key, said, seen, reader.account()));
            return Describing.answer(state, Describing.body(key, said));
        }));
    }
}
