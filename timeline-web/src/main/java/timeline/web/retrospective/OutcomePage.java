package timeline.web.retrospective;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import timeline.account.Reader;
import timeline.api.NotFound;
import timeline.life.Precondition;
import timeline.life.Timeline;
import timeline.retrospective.ItemId;
import timeline.retrospective.NewOutcome;
import timeline.retrospective.Outcome;
import timeline.retrospective.SayOutcome;
import timeline.review.ReviewItem;
import timeline.review.Reviews;

/** Says in this year what became of something that an earlier one wanted. */
@Controller
class OutcomePage {

    private final Reviews reviews;
    private final RetrospectiveWrites writes;

    OutcomePage(Reviews reviews, RetrospectiveWrites writes) {
        this.reviews = reviews;
        this.writes = writes;
    }

    @PostMapping("/timelines/{timeline}/years/{year}/retrospective/items/{item}/outcome")
    String say(
            Timeline timeline,
            @PathVariable int year,
            @PathVariable ItemId item,
            Reader reader,
            HttpServletRequest request) {
        Place place = new Place(timeline, year);
        if (!writes.settled()) {
            return RetrospectiveWrites.told(place, "behind", "");
        }
        Sent sent = new Sent(request.getParameterMap());
        ReviewItem about = reviews.item(timeline, year, item)
                .filter(found -> found.year() < year)
                .orElseThrow(() -> new NotFound("no earlier year has such an item"));
        Outcome outcome = Outcome.find(sent.get("outcome")).orElseThrow(() -> new NotFound("there is no such outcome"));
        SayOutcome command = SayOutcome.of(
                timeline.id(),
                year,
                about.year(),
                about.placed(),
                new NewOutcome(outcome, sent.get("note").strip()),
                Precondition.ANY,
                reader.account());
        return writes.send(place, command, "said", "#item-" + item);
    }
}
