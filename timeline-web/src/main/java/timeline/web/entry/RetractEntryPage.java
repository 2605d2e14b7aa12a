package timeline.web.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import timeline.account.Reader;
import timeline.entry.EntryId;
import timeline.entry.RestoreEntry;
import timeline.entry.RetractEntry;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.Timeline;
import timeline.relation.OrderRefused;
import timeline.web.Address;

/** Takes an entry back, and takes that back. */
@Controller
@RequestMapping("/timelines/{timeline}/entries/{entry}")
class RetractEntryPage {

    private final Pasts pasts;
    private final EntryForms forms;
    private final EntryWrites writes;

    RetractEntryPage(Pasts pasts, EntryForms forms, EntryWrites writes) {
        this.pasts = pasts;
        this.forms = forms;
        this.writes = writes;
    }

    @GetMapping("/retract")
    String show(
            Timeline timeline,
            @PathVariable EntryId entry,
            @RequestParam Optional<Integer> year,
            Locale locale,
            Model page) {
        EntryAction.show(timeline, entry, pasts.of(timeline, entry), forms.year(timeline, year), locale, page);
        return "entry/retract";
    }

    /** An entry that changed since it was looked at is shown with its changes, and not taken back. */
    @PostMapping("/retract")
    String retract(
            Timeline timeline,
            @PathVariable EntryId entry,
            @RequestParam Optional<Integer> year,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String reason,
            Reader reader) {
        pasts.of(timeline, entry);
        RetractEntry command =
                new RetractEntry(timeline.id(), entry, reason.strip(), Precondition.version(version), reader.account());
        try {
            return writes.send(timeline, command, forms.year(timeline, year), Map.of("done", "retracted"));
        } catch (Rejected rejected) {
            if (rejected.reason() != Reason.STALE) {
                throw rejected;
            }
            return "redirect:" + Address.entry(timeline, entry) + "/history?changed";
        }
    }

    @PostMapping("/restore")
    String restore(
            Timeline timeline,
            @PathVariable EntryId entry,
            @RequestParam Optional<Integer> year,
            @RequestParam(defaultValue = "") String reason,
            Reader reader,
            Locale locale,
            RedirectAttributes next) {
        pasts.of(timeline, entry);
        RestoreEntry command =
                new RestoreEntry(timeline.id(), entry, reason.strip(), Precondition.NONE, reader.account());
        try {
            return writes.send(timeline, command, forms.year(timeline, year), Map.of("done", "restored"));
        } catch (OrderRefused refused) {
            next.addFlashAttribute("refused", refused.messageIn(locale, timeline.zone()));
            return "redirect:" + Address.entry(timeline, entry) + "/history";
        }
    }
}
