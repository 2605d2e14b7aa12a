package timeline.api.retrospective;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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
import timeline.retrospective.Outcome;
import timeline.retrospective.PlacedItem;
import timeline.retrospective.RetrospectiveReader;
import timeline.retrospective.RetrospectiveState;
import timeline.retrospective.SaidOutcome;
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
            SayOutcome command = command(of, about, said, seen.given() ? seen : Precondition.ANY, reader);
            RetrospectiveState state = commands.send(command);
            return Answer.ok(state.version(), answer(command, about));
        });
    }

    private static SayOutcome command(
            RetrospectiveYear of, ReviewItem about, NewOutcome said, Precondition seen, Reader reader) {
        int later = about.year() == of.year() ? of.year() + 1 : of.year();
        SaidOutcome outcome = new SaidOutcome(about.year(), about.id(), said.outcome(), said.note());
        @Nullable PlacedItem carried = said.outcome() == Outcome.CONTINUED
                ? new PlacedItem(
                        about.id().carriedInto(later),
                        about.column(),
                        about.content().carriedOn(about.id()))
                : null;
        return new SayOutcome(of.timeline().id(), later, outcome, carried, seen, reader.account());
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
