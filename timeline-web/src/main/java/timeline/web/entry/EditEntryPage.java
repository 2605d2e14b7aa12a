package timeline.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.account.Reader;
import timeline.date.Edtf;
import timeline.entry.CorrectEntry;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.history.Histories;
import timeline.history.Past;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.Timeline;
import timeline.relation.OrderRefused;
import timeline.web.Address;
import tools.jackson.databind.node.ObjectNode;

/** Corrects an entry; what somebody else changed meanwhile is shown, and nothing typed is lost. */
@Controller
@RequestMapping("/timelines/{timeline}/entries/{entry}/edit")
class EditEntryPage {

    private static final String VIEW = "entry/edit";

    private final EntryForms forms;
    private final EntryWrites writes;
    private final Pasts pasts;
    private final Histories lines;

    EditEntryPage(EntryForms forms, EntryWrites writes, Pasts pasts, Histories lines) {
        this.forms = forms;
        this.writes = writes;
        this.pasts = pasts;
        this.lines = lines;
    }

    @GetMapping
    String show(
            Timeline timeline,
            @PathVariable EntryId entry,
            @RequestParam Optional<Integer> year,
            Locale locale,
            Model page) {
        Past past = pasts.of(timeline, entry);
        if (past.retracted()) {
            return "redirect:" + Address.entry(timeline, entry) + "/history";
        }
        int from = forms.year(timeline, year);
        Typed typed = FormValues.of(past.now(), forms.dates(timeline, from, locale));
        return form(timeline, entry, past, from, typed, FormRead.NOTHING, locale, page);
    }

    @PostMapping
    String correct(
            Timeline timeline,
            @PathVariable EntryId entry,
            @RequestParam Optional<Integer> year,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String step,
            Reader reader,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Past past = pasts.of(timeline, entry);
        int from = forms.year(timeline, year);
        Typed typed = Typed.of(request.getParameterMap());
        if (past.retracted() || past.version() != version) {
            return stale(timeline, entry, past, version, from, typed, locale, response, page);
        }
        if (step.equals("details")) {
            return form(timeline, entry, past, from, typed, FormRead.NOTHING, locale, page);
        }
        WhenReader dates = forms.dates(timeline, from, locale);
        FormRead read =
                FormReader.read(past.now(), FormValues.of(past.now(), dates), typed, dates, forms.words(locale));
        if (read.content().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(timeline, entry, past, from, typed, read, locale, page);
        }
        try {
            return correct(timeline, entry, read.content().get(), version, from, typed, reader);
        } catch (OrderRefused contradiction) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormRead refused = FormRead.refused(contradiction, timeline, locale);
            return form(timeline, entry, past, from, typed, refused, locale, page);
        } catch (Rejected rejected) {
            if (rejected.reason() != Reason.STALE && rejected.reason() != Reason.CONFLICT) {
                throw rejected;
            }
            return stale(timeline, entry, pasts.of(timeline, entry), version, from, typed, locale, response, page);
        }
    }

    private String correct(
            Timeline timeline,
            EntryId entry,
            EntryContent content,
            long version,
            int from,
            Typed typed,
            Reader reader) {
        CorrectEntry command = new CorrectEntry(
                timeline.id(),
                entry,
                content,
                typed.get("reason").strip(),
                Precondition.version(version),
                reader.account());
        return writes.send(timeline, command, from, Map.of("done", "corrected", "typed", typed.get("when")));
    }

    /** The entry as it is now, with what was typed on top of it, and what changed meanwhile. */
    private String stale(
            Timeline timeline,
            EntryId entry,
            Past past,
            long seen,
            int from,
            Typed typed,
            Locale locale,
            HttpServletResponse response,
            Model page) {
        response.setStatus(HttpStatus.CONFLICT.value());
        page.addAttribute("meanwhile", lines.of(timeline, past.since(seen), past, locale));
        page.addAttribute("retracted", past.retracted());
        WhenReader dates = forms.dates(timeline, from, locale);
        Typed before = FormValues.of(past.at(seen), dates);
        Map<String, String> own = new TreeMap<>();
        typed.values().forEach((field, value) -> {
            if (!typed.same(before, field)) {
                own.put(field, value);
            }
        });
        Typed kept = FormValues.of(past.now(), dates).with(own);
        return form(timeline, entry, past, from, kept, FormRead.NOTHING, locale, page);
    }

    private String form(
            Timeline timeline,
            EntryId entry,
            Past past,
            int from,
            Typed typed,
            FormRead read,
            Locale locale,
            Model page) {
        ObjectNode now = past.now();
        Edtf when = Edtf.parse(now.path("when").asString());
        String address = Address.entry(timeline, entry);
        page.addAttribute("timeline", timeline);
        page.addAttribute("entry", address);
        page.addAttribute("year", from);
        page.addAttribute("version", past.version());
        page.addAttribute("open", when.ongoing() || when.endUnknown());
        page.addAttribute(
                "form",
                forms.show(timeline, from, Long.toString(past.version()), address + "/edit", typed, read, locale));
        return VIEW;
    }
}
