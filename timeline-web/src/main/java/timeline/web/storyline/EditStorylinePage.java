package timeline.web.storyline;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import timeline.directory.Described;
import timeline.directory.Directory;
import timeline.directory.StorylineTree;
import timeline.life.DescribeStoryline;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Timeline;
import timeline.text.StrictJson;
import timeline.web.Address;
import timeline.web.Choice;
import timeline.web.Descriptions;
import timeline.web.Wording;
import tools.jackson.databind.node.ObjectNode;

/** Says what a thread is called and below which it lies. */
@Controller
@RequestMapping("/timelines/{timeline}")
class EditStorylinePage {

    private final Directory directory;
    private final Descriptions descriptions;
    private final MessageSource messages;

    EditStorylinePage(Directory directory, Descriptions descriptions, MessageSource messages) {
        this.directory = directory;
        this.descriptions = descriptions;
        this.messages = messages;
    }

    /** What is typed; every part may be absent. */
    record Form(Optional<String> korean, Optional<String> english, Optional<String> parent, Optional<Long> version) {

        static Form of(Described storyline, Timeline timeline) {
            Map<String, String> title = Descriptions.text(storyline.said().path("title"), timeline);
            return new Form(
                    Optional.ofNullable(title.get("ko")),
                    Optional.ofNullable(title.get("en")),
                    Optional.of(storyline.said().path("parent").asString("")),
                    Optional.of(storyline.version()));
        }

        public String ko() {
            return clean(korean);
        }

        public String en() {
            return clean(english);
        }

        String above() {
            return clean(parent);
        }

        private static String clean(Optional<String> sent) {
            return sent.orElse("").replaceAll("\\p{Cntrl}", " ").strip();
        }
    }

    @GetMapping("/new-storyline")
    String blank(Timeline timeline, @RequestParam Optional<String> parent, Locale locale, Model page) {
        Form form = new Form(Optional.empty(), Optional.empty(), parent, Optional.empty());
        return show(timeline, null, form, "", locale, page);
    }

    @GetMapping("/storylines/{key}/edit")
    String edit(Timeline timeline, @PathVariable String key, Locale locale, Model page) {
        Described storyline = known(timeline, key);
        return show(timeline, storyline, Form.of(storyline, timeline), "", locale, page);
    }

    @PostMapping("/new-storyline")
    String add(Timeline timeline, Form form, Reader reader, Locale locale, HttpServletResponse response, Model page) {
        return saved(timeline, null, form, reader, locale, response, page);
    }

    @PostMapping("/storylines/{key}/edit")
    String save(
            Timeline timeline,
            @PathVariable String key,
            Form form,
            Reader reader,
            Locale locale,
            HttpServletResponse response,
            Model page) {
        return saved(timeline, known(timeline, key), form, reader, locale, response, page);
    }

    private String saved(
            Timeline timeline,
            @Nullable Described before,
            Form form,
            Reader reader,
            Locale locale,
            HttpServletResponse response,
            Model page) {
        String fault = "storyline.fault.title";
        if (!form.ko().isEmpty() || !form.en().isEmpty()) {
            try {
                return "redirect:" + send(timeline, before, form, reader);
            } catch (Rejected rejected) {
                fault = rejected.reason() == Rejected.Reason.CONFLICT ? "storyline.fault.parent" : "described.stale";
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(timeline, before, form, new Wording(messages, locale).say(fault), locale, page);
    }

    private String send(Timeline timeline, @Nullable Described before, Form form, Reader reader) {
        List<String> taken =
                directory.storylines(timeline).stream().map(Described::key).toList();
        String key =
                before == null ? Descriptions.key(form.en().isEmpty() ? form.ko() : form.en(), taken) : before.key();
        ObjectNode said = before == null
                ? StrictJson.MAPPER.createObjectNode()
                : before.said().deepCopy();
        Descriptions.put(said, "title", form.ko(), form.en(), timeline);
        if (taken.contains(form.above())) {
            said.put("parent", form.above());
        } else {
            said.remove("parent");
        }
        Precondition seen = before == null
                ? Precondition.NONE
                : Precondition.version(form.version().orElse(0L));
        descriptions.send(new DescribeStoryline(timeline.id(), key, said, seen, reader.account()));
        return Address.storyline(timeline, key);
    }

    private Described known(Timeline timeline, String key) {
        return directory.storyline(timeline, key).orElseThrow(() -> new NotFound("there is no storyline of that key"));
    }

    private String show(
            Timeline timeline, @Nullable Described storyline, Form form, String fault, Locale locale, Model page) {
        StorylineTree tree = directory.tree(timeline);
        Set<String> below = storyline == null ? Set.of() : tree.from(storyline.key());
        page.addAttribute("timeline", timeline);
        page.addAttribute("form", form);
        page.addAttribute("fault", fault);
        page.addAttribute(
                "action",
                storyline == null
                        ? Address.timeline(timeline) + "/new-storyline"
                        : Address.storyline(timeline, storyline.key()) + "/edit");
        page.addAttribute("fresh", storyline == null);
        page.addAttribute(
                "back",
                storyline == null ? Address.storylines(timeline) : Address.storyline(timeline, storyline.key()));
        page.addAttribute(
                "parents",
                tree.all().stream()
                        .filter(branch -> !below.contains(branch.key()))
                        .map(branch -> new Choice(
                                branch.key(),
                                branch.title().in(locale.getLanguage()),
                                branch.key().equals(form.above())))
                        .toList());
        return "storyline/edit";
    }
}
