package timeline.web.person;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import timeline.account.Reader;
import timeline.api.NotFound;
import timeline.directory.Described;
import timeline.directory.Directory;
import timeline.life.DescribeSubject;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Timeline;
import timeline.text.StrictJson;
import timeline.web.Address;
import timeline.web.Choice;
import timeline.web.DateField;
import timeline.web.Descriptions;
import timeline.web.Wording;

/** Says who somebody is: label, relation, date of birth as one would say it. */
@Controller
@RequestMapping("/timelines/{timeline}")
class EditPersonPage {

    private static final List<String> RELATIONS = List.of(
            "self",
            "spouse",
            "partner",
            "child",
            "parent",
            "sibling",
            "grandparent",
            "relative",
            "friend",
            "colleague",
            "pet",
            "household",
            "team");

    private final Directory directory;
    private final Descriptions descriptions;
    private final MessageSource messages;
    private final Clock clock;

    EditPersonPage(Directory directory, Descriptions descriptions, MessageSource messages, Clock clock) {
        this.directory = directory;
        this.descriptions = descriptions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/new-person")
    String blank(Timeline timeline, Locale locale, Model page) {
        Wording words = new Wording(messages, locale);
        return show(timeline, null, PersonForm.of(null, timeline, words), "", words, page);
    }

    @GetMapping("/people/{key}/edit")
    String edit(Timeline timeline, @PathVariable String key, Locale locale, Model page) {
        Wording words = new Wording(messages, locale);
        Described person = known(timeline, key);
        return show(timeline, person, PersonForm.of(person, timeline, words), "", words, page);
    }

    @PostMapping("/new-person")
    String add(
            Timeline timeline,
            PersonForm.Sent sent,
            Reader reader,
            Locale locale,
            HttpServletResponse response,
            Model page) {
        return saved(timeline, null, sent, reader, new Wording(messages, locale), response, page);
    }

    @PostMapping("/people/{key}/edit")
    String save(
            Timeline timeline,
            @PathVariable String key,
            PersonForm.Sent sent,
            Reader reader,
            Locale locale,
            HttpServletResponse response,
            Model page) {
        return saved(timeline, known(timeline, key), sent, reader, new Wording(messages, locale), response, page);
    }

    private String saved(
            Timeline timeline,
            @Nullable Described before,
            PersonForm.Sent sent,
            Reader reader,
            Wording words,
            HttpServletResponse response,
            Model page) {
        LocalDate today = LocalDate.now(clock.withZone(timeline.zone()));
        PersonForm form = sent.read(DateField.of(sent.born().orElse(""), timeline, today, words));
        Optional<String> fault = form.nameless()
                ? Optional.of("person.fault.label")
                : form.born().wrong() ? Optional.of("") : Optional.empty();
        if (fault.isEmpty()) {
            try {
                return "redirect:" + send(timeline, before, form, reader);
            } catch (Rejected rejected) {
                fault = Optional.of("described.stale");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        String said = fault.filter(key -> !key.isEmpty()).map(words::say).orElse("");
        return show(timeline, before, form, said, words, page);
    }

    private String send(Timeline timeline, @Nullable Described before, PersonForm form, Reader reader) {
        String key = before == null
                ? Descriptions.key(
                        form.english().isEmpty() ? form.korean() : form.english(),
                        directory.subjects(timeline).stream()
                                .map(Described::key)
                                .toList())
                : before.key();
        var said = form.said(before == null ? StrictJson.MAPPER.createObjectNode() : before.said(), timeline);
        Precondition seen = before == null ? Precondition.NONE : Precondition.version(form.version());
        descriptions.send(new DescribeSubject(timeline.id(), key, said, seen, reader.account()));
        return Address.person(timeline, key);
    }

    private Described known(Timeline timeline, String key) {
        return directory
                .subject(timeline, key)
                .orElseThrow(() -> new NotFound("there is nobody of that key on this timeline"));
    }

    private static String show(
            Timeline timeline, @Nullable Described person, PersonForm form, String fault, Wording words, Model page) {
        List<String> relations = new ArrayList<>(RELATIONS);
        if (!form.relation().isEmpty() && !relations.contains(form.relation())) {
            relations.add(form.relation());
        }
        page.addAttribute("timeline", timeline);
        page.addAttribute("form", form);
        page.addAttribute("fault", fault);
        page.addAttribute(
                "action",
                person == null
                        ? Address.timeline(timeline) + "/new-person"
                        : Address.person(timeline, person.key()) + "/edit");
        page.addAttribute("fresh", person == null);
        page.addAttribute("back", person == null ? Address.people(timeline) : Address.person(timeline, person.key()));
        page.addAttribute(
                "relations",
                relations.stream()
                        .map(key ->
                                new Choice(key, words.or("person.relation." + key, key), key.equals(form.relation())))
                        .toList());
        return "person/edit";
    }
}
