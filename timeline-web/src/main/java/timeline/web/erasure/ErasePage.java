package timeline.web.erasure;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
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
import timeline.api.ViewsBehind;
import timeline.directory.TimelineNames;
import timeline.erasure.Erasure;
import timeline.erasure.SubjectNames;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.store.Reach;
import timeline.web.Address;
import timeline.web.Wording;

/** Asks for the name of what is to be erased, offers to export it first, and erases it. */
@Controller
@RequestMapping("/timelines/{timeline}")
class ErasePage {

    private final Erasure erasure;
    private final SubjectNames subjects;
    private final TimelineNames names;
    private final Recorder recorder;
    private final ViewLag views;
    private final MessageSource messages;

    ErasePage(
            Erasure erasure,
            SubjectNames subjects,
            TimelineNames names,
            Recorder recorder,
            ViewLag views,
            MessageSource messages) {
        this.erasure = erasure;
        this.subjects = subjects;
        this.names = names;
        this.recorder = recorder;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping("/people/{key}/erase")
    String person(Timeline timeline, @PathVariable String key, Locale locale, Model page) {
        checkKnown(timeline, key);
        return show(timeline, person(timeline, key, locale), "", page);
    }

    @PostMapping("/people/{key}/erase")
    String erasePerson(
            Timeline timeline,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String confirm,
            Reader reader,
            Locale locale,
            HttpServletResponse response,
            Model page)
            throws InterruptedException {
        checkKnown(timeline, key);
        if (!subjects.of(timeline, key).contains(confirm.strip())) {
            return refused(timeline, person(timeline, key, locale), locale, response, page);
        }
        erase(() -> {
            erasure.eraseSubject(timeline.id(), key, reader.account());
            return key;
        });
        return "redirect:" + Address.people(timeline) + "?erased";
    }

    @GetMapping("/erase")
    String timeline(Timeline timeline, Model page) {
        return show(timeline, whole(timeline), "", page);
    }

    @PostMapping("/erase")
    String eraseTimeline(
            Timeline timeline,
            @RequestParam(defaultValue = "") String confirm,
            Reader reader,
            Locale locale,
            HttpServletResponse response,
            Model page)
            throws InterruptedException {
        if (!timeline.name().equals(confirm.strip())) {
            return refused(timeline, whole(timeline), locale, response, page);
        }
        erase(() -> {
            erasure.eraseTimeline(timeline.id(), reader.account());
            return timeline;
        });
        return "redirect:/?erased";
    }

    private void checkKnown(Timeline timeline, String key) {
        if (!subjects.isKnown(timeline, key)) {
            throw new NotFound("there is nobody of that key on this timeline");
        }
    }

    private void erase(Supplier<?> work) throws InterruptedException {
        if (!erasure.settled()) {
            throw new ViewsBehind();
        }
        views.awaitPassed(Reach.SERVICE.get(() -> recorder.record(work::get)).position());
    }

    private Erased person(Timeline timeline, String key, Locale locale) {
        String called = names.in(timeline, locale.toLanguageTag()).subject(key);
        List<String> all = subjects.of(timeline, key);
        return new Erased("person", all.contains(called) ? called : all.getFirst(), Address.person(timeline, key));
    }

    private static Erased whole(Timeline timeline) {
        return new Erased("timeline", timeline.name(), Address.timeline(timeline));
    }

    private String refused(Timeline timeline, Erased what, Locale locale, HttpServletResponse response, Model page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(timeline, what, new Wording(messages, locale).say("erase.fault", what.name()), page);
    }

    private String show(Timeline timeline, Erased what, String fault, Model page) {
        page.addAttribute("timeline", timeline);
        page.addAttribute("what", what);
        page.addAttribute("fault", fault);
        return "erasure/erase";
    }
}
