package timeline.web.replay;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import timeline.api.NotFound;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.Timeline;
import timeline.replay.Difference;
import timeline.replay.Replays;
import timeline.replay.ViewProgress;
import timeline.web.Address;
import timeline.web.Wording;

/** A timeline's views, each of which its owner may rebuild, compare and swap back. */
@Controller
@RequestMapping("/timelines/{timeline}/projections")
class ProjectionsPage {

    private static final int SHOWN = 50;

    private final Replays replays;
    private final MessageSource messages;

    ProjectionsPage(Replays replays, MessageSource messages) {
        this.replays = replays;
        this.messages = messages;
    }

    @GetMapping
    String all(Timeline timeline, Locale locale, Model page) {
        Wording wording = new Wording(messages, locale);
        List<ShownView> views = replays.all(timeline.id()).stream()
                .map(view -> ShownView.of(view, wording))
                .toList();
        page.addAttribute("timeline", timeline);
        page.addAttribute("views", views);
        page.addAttribute("replaying", views.stream().anyMatch(ShownView::replaying));
        return "replay/projections";
    }

    @GetMapping("/{projection}")
    String one(
            Timeline timeline,
            @PathVariable String projection,
            @RequestParam Optional<String> after,
            Locale locale,
            Model page) {
        ViewProgress progress = known(() -> replays.progress(timeline.id(), projection));
        Optional<Difference> difference = progress.previous() == null
                ? Optional.empty()
                : Optional.of(replays.difference(timeline.id(), projection, after, SHOWN));
        page.addAttribute("timeline", timeline);
        page.addAttribute("view", ShownView.of(progress, new Wording(messages, locale)));
        page.addAttribute("difference", difference.orElse(null));
        page.addAttribute("next", difference.flatMap(Difference::next).orElse(null));
        page.addAttribute("parked", replays.parked(timeline.id(), projection));
        return "replay/projection";
    }

    @PostMapping("/{projection}/replay")
    String replay(Timeline timeline, @PathVariable String projection, RedirectAttributes after) {
        return done(timeline, "", after, () -> replays.start(timeline.id(), projection));
    }

    @PostMapping("/{projection}/cancel")
    String cancel(Timeline timeline, @PathVariable String projection, RedirectAttributes after) {
        return done(timeline, "", after, () -> replays.cancel(timeline.id(), projection));
    }

    @PostMapping("/{projection}/swap-back")
    String swapBack(Timeline timeline, @PathVariable String projection, RedirectAttributes after) {
        return done(timeline, "", after, () -> replays.swapBack(timeline.id(), projection));
    }

    @PostMapping("/{projection}/parked/{position}/retry")
    String retry(
            Timeline timeline, @PathVariable String projection, @PathVariable long position, RedirectAttributes after) {
        return done(timeline, "/" + projection, after, () -> replays.retry(timeline.id(), projection, position));
    }

    /** What came too late is said on the page that shows how it is now. */
    private static String done(Timeline timeline, String page, RedirectAttributes after, Supplier<?> work) {
        try {
            known(work);
        } catch (Rejected late) {
            after.addFlashAttribute("late", true);
        }
        return "redirect:" + Address.timeline(timeline) + "/projections" + page;
    }

    private static <T> T known(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (Rejected rejected) {
            if (rejected.reason() == Reason.NOT_FOUND) {
                throw new NotFound(HttpStatus.NOT_FOUND.getReasonPhrase());
            }
            throw rejected;
        }
    }
}
