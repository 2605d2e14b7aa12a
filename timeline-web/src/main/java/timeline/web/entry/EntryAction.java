package timeline.web.entry;

import java.util.Locale;
import org.springframework.ui.Model;
import timeline.date.DateWords;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.EntryReader;
import timeline.history.Past;
import timeline.life.Timeline;
import timeline.text.Text;
import timeline.web.Address;
import tools.jackson.databind.node.ObjectNode;

/** What the small pages show that ask for one thing about one entry. */
final class EntryAction {

    private EntryAction() {}

    static void show(Timeline timeline, EntryId entry, Past past, int year, Locale locale, Model page) {
        EntryContent content = content(past.now());
        page.addAttribute("timeline", timeline);
        page.addAttribute("entry", Address.entry(timeline, entry));
        page.addAttribute("yearAddress", Address.year(timeline, year));
        page.addAttribute("year", year);
        page.addAttribute("version", past.version());
        page.addAttribute("retracted", past.retracted());
        page.addAttribute("called", title(content, locale));
        page.addAttribute("when", DateWords.of(content.when(), locale, timeline.zone()));
        page.addAttribute("open", content.when().ongoing() || content.when().endUnknown());
    }

    private static String title(EntryContent content, Locale locale) {
        Text title = content.title();
        return title.in(locale.getLanguage());
    }

    /** What the log holds was checked when it came in. */
    private static EntryContent content(ObjectNode said) {
        return switch (EntryReader.read(said)) {
            case EntryReader.Read.Accepted accepted -> accepted.content();
            case EntryReader.Read.Refused refused ->
                throw new IllegalStateException("an entry of the log is refused: " + refused.problems());
        };
    }
}
