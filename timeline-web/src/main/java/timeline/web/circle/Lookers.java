package timeline.web.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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
public class Lookers {

    private final Sharing sharing;
    private final MessageSource messages;

    Lookers(Sharing sharing, MessageSource messages) {
        this.sharing = sharing;
        this.messages = messages;
    }

    /**
     * What a page says of it.
     *
     * @param at the page's address under other eyes
     */
    public Looking of(Timeline timeline, Reader reader, Eyes eyes, Function<Eyes, String> at, Locale locale) {
        Wording words = new Wording(messages, locale);
        boolean owner = timeline.owner().equals(reader.account());
        List<Choice> choices = new ArrayList<>();
        choices.add(
                new Choice(words.say("circle.me"), at.apply(Eyes.OWN), eyes.as().isEmpty()));
        for (String circle : circles(timeline, owner)) {
            Eyes theirs = new Eyes(Optional.of(circle));
            choices.add(new Choice(name(circle, words), at.apply(theirs), theirs.equals(eyes)));
        }
        String back = eyes.as().isPresent() ? at.apply(Eyes.OWN) : "";
        return new Looking(
                timeline.sight().owner(),
                banner(timeline, owner, words),
                back,
                owner ? List.copyOf(choices) : List.of());
    }

    private List<String> circles(Timeline timeline, boolean owner) {
        return owner ? sharing.circles(timeline).keys() : List.of();
    }

    private static String banner(Timeline timeline, boolean owner, Wording words) {
        Sight sight = timeline.sight();
        if (sight.owner()) {
            return "";
        }
        String names = String.join(
                ", ",
                sight.circles().stream().map(circle -> name(circle, words)).toList());
        return words.say(owner ? "circle.banner.as" : "circle.banner.member", names);
    }

    /** Those that every timeline has are named in the reader's language. */
    private static String name(String circle, Wording words) {
        return Sight.FROM_THE_START.contains(circle) ? words.say("circle." + circle) : circle;
    }
}
