package timeline.web.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import timeline.account.Reader;
import timeline.date.typed.Reading;
import timeline.entry.EndEntry;
import timeline.entry.EntryId;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Timeline;
import timeline.relation.OrderRefused;
import timeline.web.Wording;

/** Says when something that was still going on came to its end. */
@Controller
@RequestMapping("/timelines/{timeline}/entries/{entry}/end")
class EndEntryPage {

    private final Pasts pasts;
    private final EntryForms forms;
    private final EntryWrites writes;

    EndEntryPage(Pasts pasts, EntryForms forms, EntryWrites writes) {
        this.pasts = pasts;
        this.forms = forms;
        this.writes = writes;
    }

    /** What is sent; every part may be absent. */
    record Ending(Optional<String> when, Optional<String> chosen, Optional<String> reason, Optional<Integer> year) {}

    @GetMapping
    String show(Timeline timeline, @PathVariable EntryId entry, Ending form, Locale locale, Model page) {
        return form(timeline, entry, form, "", List.of(), locale, page);
    }

    @PostMapping
    String end(
            Timeline timeline,
            @PathVariable EntryId entry,
            Ending form,
            Reader reader,
            Locale locale,
            HttpServletResponse response,
            Model page) {
        Wording words = forms.words(locale);
        String typed = form.when().orElse("");
        When when = typed.isBlank()
                ? new When.Unread(words.say("entry.fault.when"))
                : forms.dates(timeline, year(timeline, form), locale)
                        .read(typed, form.chosen().orElse(""));
        return switch (when) {
            case When.Known known -> end(timeline, entry, form, known.reading(), reader, locale, response, page);
            case When.Unread unread -> refuse(timeline, entry, form, unread.words(), List.of(), locale, response, page);
            case When.Unclear unclear ->
                refuse(
                        timeline,
                        entry,
                        form,
                        words.say("entry.fault.when.choose"),
                        unclear.readings(),
                        locale,
                        response,
                        page);
        };
    }

    private String end(
            Timeline timeline,
            EntryId entry,
            Ending form,
            Reading last,
            Reader reader,
            Locale locale,
            HttpServletResponse response,
            Model page) {
        EndEntry command = new EndEntry(
                timeline.id(),
                entry,
                last.edtf(),
                form.reason().orElse("").strip(),
                Precondition.NONE,
                reader.account());
        try {
            return writes.send(
                    timeline,
                    command,
                    year(timeline, form),
                    Map.of("done", "ended", "typed", form.when().orElse("")));
        } catch (OrderRefused contradiction) {
            String words = contradiction.messageIn(locale, timeline.zone());
            return refuse(timeline, entry, form, words, List.of(), locale, response, page);
        } catch (Rejected rejected) {
            String fault =
                    switch (rejected.reason()) {
                        case INVALID -> "entry.fault.end";
                        case CONFLICT -> "entry.fault.not-open";
                        default -> throw rejected;
                    };
            String words = forms.words(locale).say(fault, last.words());
            return refuse(timeline, entry, form, words, List.of(), locale, response, page);
        }
    }

    private String refuse(
            Timeline timeline,
            EntryId entry,
            Ending form,
            String fault,
            List<Reading> choices,
            Locale locale,
            HttpServletResponse response,
            Model page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(timeline, entry, form, fault, choices, locale, page);
    }

    private String form(
            Timeline timeline,
            EntryId entry,
            Ending form,
            String fault,
            List<Reading> choices,
            Locale locale,
            Model page) {
        EntryAction.show(timeline, entry, pasts.of(timeline, entry), year(timeline, form), locale, page);
        page.addAttribute("typedWhen", form.when().orElse(""));
        page.addAttribute("reason", form.reason().orElse(""));
        page.addAttribute("fault", fault);
        page.addAttribute("choices", choices);
        return "entry/end";
    }

    private int year(Timeline timeline, Ending form) {
        return forms.year(timeline, form.year());
    }
}
