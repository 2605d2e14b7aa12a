package timeline.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.date.typed.Reading;
import timeline.life.Timeline;

/** Parts of the form that a script asks for while somebody types; without it the form works by steps. */
@Controller
@RequestMapping("/timelines/{timeline}/entries")
class FormParts {

    private final EntryForms forms;

    FormParts(EntryForms forms) {
        this.forms = forms;
    }

    /** The fields of a kind's details. */
    @GetMapping("/details")
    String details(Timeline timeline, HttpServletRequest request, Locale locale, Model page) {
        Typed typed = Typed.of(request.getParameterMap());
        page.addAttribute("form", form(timeline, 1, typed, List.of(), locale));
        return "entry/form :: kind-details";
    }

    /** How a date is understood, so far as it is typed. */
    @GetMapping("/when")
    String when(
            Timeline timeline,
            @RequestParam(defaultValue = "") String when,
            @RequestParam Optional<Integer> year,
            Locale locale,
            Model page) {
        int of = year.orElseGet(() -> forms.today(timeline).getYear());
        Optional<When> read = when.isBlank() || of < 1 || of > 9999
                ? Optional.empty()
                : Optional.of(forms.dates(timeline, of, locale).read(when, ""));
        List<Reading> choices = read.map(
                        meant -> meant instanceof When.Unclear unclear ? unclear.readings() : List.<Reading>of())
                .orElse(List.of());
        page.addAttribute("form", form(timeline, of, Typed.NOTHING, choices, locale));
        read.ifPresent(meant -> {
            switch (meant) {
                case When.Known known -> page.addAttribute("understood", known.reading());
                case When.Unread unread -> page.addAttribute("unread", unread.words());
                case When.Unclear unclear -> {}
            }
        });
        return "entry/form :: when-read";
    }

    private EntryForm form(Timeline timeline, int year, Typed typed, List<Reading> choices, Locale locale) {
        FormRead read = new FormRead(Optional.empty(), Map.of(), choices);
        return forms.part(timeline, year, "", "", typed, read, List.of(), locale);
    }
}
