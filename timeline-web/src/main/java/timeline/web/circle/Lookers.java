package timeline.web.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import timeline.account.Reader;
import timeline.directory.Sharing;
import timeline.life.Sight;
import timeline.life.Timeline;
import timeline.web.Wording;
import timeline.web.circle.Looking.Choice;

/** Tells with whose eyes a timeline is looked at, and offers the others. */
@Component
class Lookers {

    private final Sharing sharing;
    private final MessageSource messages;

    Lookers(Sharing sharing, MessageSource messages) {
        this.sharing = sharing;
        this.messages = messages;
    }

    /**
     * What a page says of it.
     *
     * @param page its address, where it can be looked at with other eyes
     */
    Looking of(Timeline timeline, Reader reader, Eyes eyes, Optional<String> page, Locale locale) {
        Wording words = new Wording(messages, locale);
        boolean owner = timeline.owner().equals(reader.account());
        List<Choice> choices = new ArrayList<>();
        if (owner && page.isPresent()) {
            choices.add(new Choice(
                    words.say("circle.me"), own(page.get()), eyes.as().isEmpty()));
            for (String circle : sharing.circles(timeline).keys()) {
                choices.add(new Choice(
                        CircleNames.of(circle, words),
                        Eyes.with(page.get(), circle),
                        eyes.query().equals(circle)));
            }
        }
        String back = eyes.as().flatMap(circle -> page.map(Lookers::own)).orElse("");
        return new Looking(timeline.sight().owner(), banner(timeline, owner, words), back, choices);
    }

    private static String own(String page) {
        return Eyes.with(page, "");
    }

    private static String banner(Timeline timeline, boolean owner, Wording words) {
        Sight sight = timeline.sight();
        return sight.owner()
                ? ""
                : words.say(
                        owner ? "circle.banner.as" : "circle.banner.member", CircleNames.of(sight.circles(), words));
    }
}
