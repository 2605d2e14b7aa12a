package timeline.web.retrospective;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.account.Reader;
import timeline.api.NotFound;
import timeline.circle.UnknownCircles;
import timeline.kind.Problem;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.Timeline;
import timeline.retrospective.AddItem;
import timeline.retrospective.ChangeItem;
import timeline.retrospective.Column;
import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;
import timeline.retrospective.Read;
import timeline.review.ReviewItem;
import timeline.review.Reviews;

/** Writes an item: a new one, or what one says from now on. */
@Controller
@RequestMapping("/timelines/{timeline}/years/{year}/retrospective/items")
class ItemPage {

    private static final String NEW = "retrospective/new-item";
    private static final String EDIT = "retrospective/edit-item";

    private final ItemForms forms;
    private final Reviews reviews;
    private final RetrospectiveWrites writes;
    private final UnknownCircles circles;

    ItemPage(ItemForms forms, Reviews reviews, RetrospectiveWrites writes, UnknownCircles circles) {
        this.forms = forms;
        this.reviews = reviews;
        this.writes = writes;
        this.circles = circles;
    }

    @GetMapping("/new")
    String blank(
            Timeline timeline,
            @PathVariable int year,
            @RequestParam Optional<String> column,
            @RequestParam Optional<String> answers,
            Locale locale,
            Model page) {
        Place place = new Place(timeline, year);
        String in = column.flatMap(Column::find).orElse(Column.KEEP).key();
        List<String> answered =
                answers.flatMap(Picks::uuid).map(UUID::toString).stream().toList();
        return adding(place, ItemForm.blank(in, answered), Map.of(), locale, page);
    }

    @PostMapping
    String add(
            Timeline timeline,
            @PathVariable int year,
            Reader reader,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Place place = new Place(timeline, year);
        Sent sent = new Sent(request.getParameterMap());
        Optional<Column> column = Column.find(sent.get("column"));
        ItemForm form = ItemForm.of(sent, column.map(Column::key).orElse(""), "");
        if (sent.finds()) {
            return adding(place, form, Map.of(), locale, page);
        }
        return switch (form.read(unknown(timeline, form))) {
            case Read.Accepted<ItemContent>(ItemContent content)
            when column.isPresent() -> {
                ItemId id = new ItemId(UUID.randomUUID());
                yield writes.send(
                        place,
                        new AddItem(timeline.id(), year, id, column.get(), content, false, reader.account()),
                        "added",
                        "#item-" + id);
            }
            case Read.Accepted<ItemContent> unplaced ->
                adding(refused(response, place), form, Map.of("column", "retro.fault.column"), locale, page);
            case Read.Refused<ItemContent> refused ->
                adding(refused(response, place), form, ItemForm.faults(refused.problems()), locale, page);
        };
    }

    private String adding(Place place, ItemForm form, Map<String, String> faults, Locale locale, Model page) {
        return forms.show(place, place.page() + "/items", form, faults, NEW, locale, page);
    }

    @GetMapping("/{item}/edit")
    String show(Timeline timeline, @PathVariable int year, @PathVariable ItemId item, Locale locale, Model page) {
        Place place = new Place(timeline, year);
        ReviewItem now = item(place, item);
        ItemForm form = ItemForm.of(now.column().key(), now.content(), now.version());
        return editing(place, item, form, Map.of(), locale, page);
    }

    @PostMapping("/{item}/edit")
    String change(
            Timeline timeline,
            @PathVariable int year,
            @PathVariable ItemId item,
            Reader reader,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Place place = new Place(timeline, year);
        ReviewItem now = item(place, item);
        Sent sent = new Sent(request.getParameterMap());
        ItemId from = now.content().carriedFrom();
        ItemForm form = ItemForm.of(sent, now.column().key(), from == null ? "" : from.toString());
        if (sent.finds()) {
            return editing(place, item, form, Map.of(), locale, page);
        }
        Read<ItemContent> read = form.read(unknown(timeline, form));
        if (read instanceof Read.Refused<ItemContent>(var problems)) {
            return editing(refused(response, place), item, form, ItemForm.faults(problems), locale, page);
        }
        ItemContent content = ((Read.Accepted<ItemContent>) read).value();
        try {
            return writes.send(
                    place,
                    new ChangeItem(
                            timeline.id(), year, item, content, Precondition.version(form.version()), reader.account()),
                    "changed",
                    "#item-" + item);
        } catch (Rejected rejected) {
            if (rejected.reason() != Reason.STALE) {
                throw rejected;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("meanwhile", now.content().text());
            page.addAttribute("meanwhileBecause", Reasons.html(now.content().because()));
            return editing(place, item, form.seen(now.version()), Map.of(), locale, page);
        }
    }

    private String editing(
            Place place, ItemId item, ItemForm form, Map<String, String> faults, Locale locale, Model page) {
        page.addAttribute("item", place.item(item));
        return forms.show(place, place.item(item) + "/edit", form, faults, EDIT, locale, page);
    }

    private List<Problem> unknown(Timeline timeline, ItemForm form) {
        return circles.in(timeline, form.audience(), "/audience");
    }

    private static Place refused(HttpServletResponse response, Place place) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return place;
    }

    private ReviewItem item(Place place, ItemId item) {
        return reviews.item(place.timeline(), place.year(), item)
                .filter(found -> found.year() == place.year())
                .orElseThrow(() -> new NotFound("there is no such item in this retrospective"));
    }
}
