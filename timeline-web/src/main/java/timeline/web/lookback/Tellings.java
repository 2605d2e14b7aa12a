package timeline.web.lookback;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import timeline.chronicle.Years;
import timeline.directory.TimelineNames;
import timeline.life.Timeline;
import timeline.web.Wording;

/** Knows in which words a reader is told of a timeline. */
@Component
class Tellings {

    private final TimelineNames names;
    private final Years years;
    private final MessageSource messages;

    Tellings(TimelineNames names, Years years, MessageSource messages) {
        this.names = names;
        this.years = years;
        this.messages = messages;
    }

    Telling in(Timeline timeline, Locale locale) {
        return new Telling(
                timeline,
                names.in(timeline, locale.getLanguage()),
                new Wording(messages, locale),
                years.today(timeline));
    }
}
