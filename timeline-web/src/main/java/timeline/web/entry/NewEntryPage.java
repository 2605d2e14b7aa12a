package timeline.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.account.Reader;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.RecordEntry;
import timeline.life.Timeline;
import timeline.relation.OrderRefused;
import timeline.web.Address;
import tools.jackson.databind.node.JsonNodeFactory;

/** Records a new entry: at once, or step by step where its kind has more to say. */
@Controller
@RequestMapping("/timelines/{timeline}/entries")
class NewEntryPage {

    private static final String VIEW = "entry/new";

    /** A kind is chosen, and its details are asked for before anything is recorded. */
    private static final String NEXT = "details";

    private final EntryForms forms;
    private final EntryWrites writes;

    NewEntryPage(EntryForms forms, EntryWrites writes) {
        this.forms = forms;
        this.writes = writes;
    }

    @GetMapping("/new")
    String show(
            Timeline timeline,
            @RequestParam Optional<Integer> year,
            Locale locale,
            HttpServletRequest request,
            Model page) {
        Typed typed = forms.fresh().with(Typed.of(request.getParameterMap()).values());
        return form(timeline, forms.year(timeline, year), typed, FormRead.NOTHING, locale, page);
    }

    @PostMapping
    String record(
            Timeline timeline,
            @RequestParam Optional<Integer> year,
            @RequestParam(defaultValue = "") String step,
            Reader reader,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Typed typed = Typed.of(request.getParameterMap());
        int from = forms.year(timeline, year);
        if (step.equals(NEXT)) {
            return form(timeline, from, typed, FormRead.NOTHING, locale, page);
        }
        FormRead read = FormReader.read(
                JsonNodeFactory.instance.objectNode(),
                forms.fresh(),
                typed,
                forms.dates(timeline, from, locale),
                forms.words(locale));
        Optional<FormRead> refused = read.content().isEmpty() ? Optional.of(read) : otherKind(typed, locale);
        if (refused.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(timeline, from, typed, refused.get(), locale, page);
        }
        try {
            return record(timeline, read.content().orElseThrow(), typed, from, reader);
        } catch (OrderRefused contradiction) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(timeline, from, typed, FormRead.refused(contradiction, timeline, locale), locale, page);
        }
    }

    private String record(Timeline timeline, EntryContent content, Typed typed, int from, Reader reader) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("done", "recorded");
        told.put("typed", typed.get("when"));
        return writes.send(timeline, new RecordEntry(timeline.id(), id(typed), content, reader.account()), from, told);
    }

    /** The form brings the id along, so that sending it twice records once. */
    private static EntryId id(Typed typed) {
        try {
            return new EntryId(UUID.fromString(typed.get("id")));
        } catch (IllegalArgumentException e) {
            return EntryId.next();
        }
    }

    /** Details were typed for another kind than is chosen now: they are shown again under the new one. */
    private Optional<FormRead> otherKind(Typed typed, Locale locale) {
        String shown = typed.get("detailsOf");
        boolean other = !shown.isEmpty() && !shown.equals(typed.get("kind"));
        boolean said = typed.under(DetailFields.DETAILS).anyMatch(field -> !typed.blank(field));
        return other && said
                ? Optional.of(new FormRead(
                        Optional.empty(), Map.of("kind", forms.words(locale).say("entry.fault.other-kind")), List.of()))
                : Optional.empty();
    }

    private String form(Timeline timeline, int year, Typed typed, FormRead read, Locale locale, Model page) {
        page.addAttribute("timeline", timeline);
        page.addAttribute(
                "form", forms.show(timeline, year, "", Address.timeline(timeline) + "/entries", typed, read, locale));
        return VIEW;
    }
}
