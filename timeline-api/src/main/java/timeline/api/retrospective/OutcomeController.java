package timeline.api.retrospective;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.Reader;
import timeline.api.Answer;
import timeline.api.JsonBody;
import timeline.api.ViewsBehind;
import timeline.api.Writes;
import timeline.life.Precondition;
import timeline.life.Timeline;
import timeline.log.Commands;
import timeline.retrospective.ItemId;
import timeline.retrospective.NewOutcome;
import timeline.retrospective.PlacedItem;
import timeline.retrospective.RetrospectiveReader;
import timeline.retrospective.RetrospectiveState;
import timeline.retrospective.SayOutcome;
import timeline.review.ReviewItem;
import timeline.yearbook.Publishing;

/**
 * What became of an item, said in a later year.
 *
 * <p>The year of the path is that later year, and the item is one of a year before it. Where the path names the year of
 * the item itself, the year after says it.
 */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/years/{year:\\d+}/retrospective/items/{item}/outcome")
class OutcomeController {

    private final ItemLook items;
    private final Publishing publishing;
    private final Writes writes;
    private final Commands commands;

    OutcomeController(ItemLook items, Publishing publishing, Writes writes, Commands commands) {
        this.items = items;
        this.publishing = publishing;
        this.writes = writes;
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<byte[]> say(
            Timeline timeline,
            @PathVariable int year,
            @PathVariable ItemId item,
            JsonBody body,
            Precondition seen,
            Reader reader,
            HttpServletRequest request)
            throws InterruptedException {
        RetrospectiveYear of = new RetrospectiveYear(timeline, year);
        NewOutcome said = RetrospectiveYear.accepted(RetrospectiveReader.outcome(body.json()));
        if (!publishing.settled()) {
            throw new ViewsBehind();
        }
        return writes.create(request, reader, body.bytes(), () -> {
            ReviewItem about = items.ofOrBefore(of, item);
            Precondition asRead = seen.given() ? seen : Precondition.ANY;
            SayOutcome command =
                    SayOutcome.of(timeline.id(), year, about.year(), about.placed(), said, asRead, reader.account());
            RetrospectiveState state = commands.send(command);
            return Answer.ok(state.version(), answer(command, about));
        });
    }

    private static OutcomeBody answer(SayOutcome command, ReviewItem about) {
        PlacedItem carried = command.carried();
        return new OutcomeBody(
                command.year(),
                about.year(),
                ItemBody.of(about),
                command.said().outcome(),
                command.said().note(),
                carried == null ? null : carried.id());
    }
}
