package timeline.web.view;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import timeline.directory.TimelineNames;
import timeline.kind.Problem;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Timeline;
import timeline.view.AddView;
import timeline.view.ChangeView;
import timeline.view.ViewDefinition;
import timeline.view.ViewReader;
import timeline.view.ViewReader.Read;
import timeline.viewed.SavedView;
import timeline.viewed.SavedViews;
import timeline.web.Address;
import timeline.web.Wording;

/** A form that defines a view, or defines it anew. */
@Controller
@RequestMapping("/timelines/{timeline}")
class EditViewPage {

    private final SavedViews views;
    private final ViewWrites writes;
    private final TimelineNames names;
    private final MessageSource messages;
    private final Clock clock;

    EditViewPage(SavedViews views, ViewWrites writes, TimelineNames names, MessageSource messages, Clock clock) {
        this.views = views;
        this.writes = writes;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/new-view")
    String blank(Timeline timeline, @RequestParam Optional<String> like, Locale locale, Model page) {
        ViewDefinition start =
                like.flatMap(Suggestion::find).map(Suggestion::definition).orElseGet(() -> ViewDefinition.stored("{}"));
        return show(timeline, null, ViewForm.of(start, 0, timeline).unnamed(), List.of(), locale, page);
    }

    @GetMapping("/views/{view}/edit")
    String edit(Timeline timeline, @PathVariable String view, Locale locale, Model page) {
        SavedView saved = known(timeline, view);
        ViewForm form = ViewForm.of(saved.definition(), saved.version(), timeline);
        return show(timeline, saved, form, List.of(), locale, page);
    }

    @PostMapping("/new-view")
    String add(
            Timeline timeline,
            ViewForm.Sent sent,
            Reader reader,
            Locale locale,
            HttpServletResponse response,
            Model page) {
        return saved(timeline, null, sent, reader, locale, response, page);
    }

    @PostMapping("/views/{view}/edit")
    String save(
            Timeline timeline,
            @PathVariable String view,
            ViewForm.Sent sent,
            Reader reader,
            Locale locale,
            HttpServletResponse response,
            Model page) {
        return saved(timeline, known(timeline, view), sent, reader, locale, response, page);
    }

    private String saved(
            Timeline timeline,
            @Nullable SavedView before,
            ViewForm.Sent sent,
            Reader reader,
            Locale locale,
            HttpServletResponse response,
            Model page) {
        Wording words = new Wording(messages, locale);
        ViewForm form = sent.read(timeline, LocalDate.now(clock.withZone(timeline.zone())), words);
        List<String> faults;
        if (form.nameless() || form.from().wrong() || form.to().wrong()) {
            faults = List.of(words.say(form.nameless() ? "views.fault.title" : "views.fault.date"));
        } else {
            switch (ViewReader.read(form.said(timeline, words))) {
                case Read.Refused refused -> faults = faults(refused.problems(), words);
                case Read.Accepted accepted -> {
                    try {
                        return "redirect:" + send(timeline, before, form, accepted.definition(), reader);
                    } catch (Rejected rejected) {
                        faults = List.of(words.say("described.stale"));
                    }
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(timeline, before, form, faults, locale, page);
    }

    private String send(
            Timeline timeline, @Nullable SavedView before, ViewForm form, ViewDefinition definition, Reader reader) {
        if (before == null) {
            String name = writes.name(timeline, form.english());
            writes.send(new AddView(timeline.id(), name, definition, reader.account()));
            return ViewsPage.address(timeline, name);
        }
        Precondition seen = Precondition.version(form.version());
        writes.send(new ChangeView(timeline.id(), before.name(), definition, seen, reader.account()));
        return ViewsPage.address(timeline, before.name());
    }

    /** By the part of the form that each is about. */
    private static List<String> faults(List<Problem> problems, Wording words) {
        return problems.stream()
                .map(problem -> problem.pointer().split("/", -1)[1])
                .distinct()
                .map(part -> words.or("views.fault." + part, words.say("views.fault.other")))
                .distinct()
                .toList();
    }

    private SavedView known(Timeline timeline, String view) {
        return views.find(timeline.id(), view).orElseThrow(() -> new NotFound("there is no view of that name"));
    }

    private String show(
            Timeline timeline,
            @Nullable SavedView saved,
            ViewForm form,
            List<String> faults,
            Locale locale,
            Model page) {
        ViewForm roomy = form.roomy();
        page.addAttribute("timeline", timeline);
        page.addAttribute("form", roomy);
        page.addAttribute("faults", faults);
        page.addAttribute("fresh", saved == null);
        page.addAttribute(
                "action",
                saved == null
                        ? Address.timeline(timeline) + "/new-view"
                        : ViewsPage.address(timeline, saved.name()) + "/edit");
        page.addAttribute(
                "back", saved == null ? ViewsPage.address(timeline) : ViewsPage.address(timeline, saved.name()));
        page.addAttribute(
                "choices",
                new ViewChoices(roomy, names.in(timeline, locale.getLanguage()), new Wording(messages, locale)));
        return "view/edit";
    }
}
