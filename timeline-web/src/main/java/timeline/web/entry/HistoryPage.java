package timeline.web.entry;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.entry.EntryId;
import timeline.history.Histories;
import timeline.history.Past;
import timeline.life.Timeline;

/** Tells what an entry has been through: who changed what, when, and why. */
@Controller
class HistoryPage {

    private final Pasts pasts;
    private final EntryForms forms;
    private final Histories lines;
    private final ReadersLines readers;

    HistoryPage(Pasts pasts, EntryForms forms, Histories lines, ReadersLines readers) {
        this.pasts = pasts;
        this.forms = forms;
        this.lines = lines;
        this.readers = readers;
    }

    @GetMapping("/timelines/{timeline}/entries/{entry}/history")
    String show(
            Timeline timeline,
            @PathVariable EntryId entry,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<String> changed,
            @RequestParam Optional<String> done,
            Locale locale,
            Model page) {
        Past past = pasts.of(timeline, entry);
        EntryAction.show(timeline, entry, past, forms.year(timeline, year), locale, page);
        page.addAttribute("changed", changed.isPresent());
        page.addAttribute("undone", done.filter("undone"::equals).isPresent());
        page.addAttribute("steps", lines.of(timeline, past.changes().reversed(), past, locale));
        page.addAttribute("readers", readers.of(timeline, entry, locale));
        return "entry/history";
    }
}
