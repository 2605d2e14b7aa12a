package timeline.web.retrospective;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import timeline.retrospective.Column;
import timeline.web.Wording;
import timeline.yearbook.Yearbook;

/** Lays out the form of an item. */
@Component
class ItemForms {

    private final ShownBooks books;
    private final Picks picks;

    ItemForms(ShownBooks books, Picks picks) {
        this.books = books;
        this.picks = picks;
    }

    /**
     * Shows the form.
     *
     * @param action where it is sent
     * @param faults message keys by field
     */
    String show(
            Place place,
            String action,
            ItemForm form,
            Map<String, String> faults,
            String view,
            Locale locale,
            Model page) {
        Wording words = books.words(locale);
        Yearbook book = books.book(place, locale);
        page.addAttribute("timeline", place.timeline());
        page.addAttribute("year", place.year());
        page.addAttribute("place", place.page());
        page.addAttribute("action", action);
        page.addAttribute("form", form);
        page.addAttribute("faults", faults);
        page.addAttribute("columns", columns(form, words));
        page.addAttribute(
                "columnLabel",
                Column.find(form.column())
                        .map(column -> ShownFold.label(column, words))
                        .orElse(""));
        page.addAttribute("entries", picks.entries(place, form.evidence(), form.find(), locale));
        page.addAttribute("circles", picks.circles(place.timeline(), form.audience(), words));
        page.addAttribute("answers", answers(book, form));
        return view;
    }

    private static List<Pick> columns(ItemForm form, Wording words) {
        return Stream.of(Column.values())
                .map(column -> new Pick(
                        column.key(),
                        ShownFold.label(column, words),
                        words.say("retro.column." + column.key()),
                        "",
                        column.key().equals(form.column())))
                .toList();
    }

    /** What is answered already stays chosen, even where it is no longer offered. */
    private static List<Pick> answers(Yearbook book, ItemForm form) {
        List<Pick> offered = new ArrayList<>(Picks.answers(book, form.answers()));
        form.answers().stream()
                .filter(id -> offered.stream().noneMatch(pick -> pick.value().equals(id)))
                .forEach(id -> offered.add(new Pick(id, id, "", "", true)));
        return offered;
    }
}
