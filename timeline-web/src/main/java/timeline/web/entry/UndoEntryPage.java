package timeline.web.entry;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import timeline.account.Reader;
import timeline.entry.EntryId;
import timeline.entry.UndoEntry;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.Timeline;
import timeline.relation.OrderRefused;
import timeline.web.Address;

/** Takes back the last change of an entry, from the page of its history. */
@Controller
class UndoEntryPage {

    private final Pasts pasts;
    private final EntryForms forms;
    private final EntryWrites writes;

    UndoEntryPage(Pasts pasts, EntryForms forms, EntryWrites writes) {
        this.pasts = pasts;
        this.forms = forms;
        this.writes = writes;
    }

    /** The last change is the one that was looked at: where another came meanwhile, nothing is taken back. */
    @PostMapping("/timelines/{timeline}/entries/{entry}/undo")
    String undo(
            Timeline timeline,
            @PathVariable EntryId entry,
            @RequestParam Optional<Integer> year,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String reason,
            Reader reader,
            Locale locale,
            RedirectAttributes next) {
        pasts.of(timeline, entry);
        UndoEntry command =
                new UndoEntry(timeline.id(), entry, reason.strip(), Precondition.version(version), reader.account());
        String history = "redirect:" + Address.entry(timeline, entry) + "/history";
        try {
            return writes.sendFromHistory(timeline, command, forms.year(timeline, year), "undone");
        } catch (OrderRefused refused) {
            next.addFlashAttribute("refused", refused.messageIn(locale, timeline.zone()));
            return history;
        } catch (Rejected rejected) {
            if (rejected.reason() != Reason.STALE) {
                throw rejected;
            }
            return history + "?changed";
        }
    }
}
