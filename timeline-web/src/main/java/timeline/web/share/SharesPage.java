package timeline.web.share;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import timeline.circle.UnknownCircles;
import timeline.directory.Sharing;
import timeline.life.Timeline;
import timeline.share.IssuedShare;
import timeline.share.NewShare;
import timeline.share.Share;
import timeline.share.Shares;
import timeline.share.TooManyShares;
import timeline.web.Address;
import timeline.web.Wording;
import timeline.web.circle.CircleNames;

/** Where an owner makes links to a timeline, sees how they are used, and revokes them. */
@Controller
@RequestMapping("/timelines/{timeline}/shares")
class SharesPage {

    private static final List<Integer> DAYS = List.of(7, 30, 90, 365, 0);
    private static final int LONGEST_DAYS = 3_650;

    private final Shares shares;
    private final Sharing sharing;
    private final UnknownCircles unknown;
    private final Clock clock;
    private final MessageSource messages;

    SharesPage(Shares shares, Sharing sharing, UnknownCircles unknown, Clock clock, MessageSource messages) {
        this.shares = shares;
        this.sharing = sharing;
        this.unknown = unknown;
        this.clock = clock;
        this.messages = messages;
    }

    /** A circle to choose. */
    record Choice(String key, String label) {}

    /**
     * A share as it is shown.
     *
     * @param years as they are typed; empty for all
     * @param state as its words are named: open, over by its date, or revoked
     * @param expires empty for never
     * @param lastUsed empty for never
     */
    record Shown(
            UUID id,
            String name,
            String circle,
            String years,
            String state,
            String expires,
            String lastUsed,
            long uses) {}

    @GetMapping
    ModelAndView show(Timeline timeline, Locale locale) {
        return page(timeline, locale, HttpStatus.OK);
    }

    /** Shows the link in the answer itself, for once: a redirect would have to keep it somewhere in between. */
    @PostMapping
    ModelAndView make(
            Timeline timeline,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String circle,
            @RequestParam(defaultValue = "") String years,
            @RequestParam(defaultValue = "0") int days,
            Locale locale) {
        Optional<List<Integer>> read = TypedYears.read(years);
        if (!NewShare.isName(name.strip())) {
            return refused(timeline, locale, "name", name, years);
        }
        if (!unknown.in(timeline, List.of(circle), "").isEmpty()) {
            return refused(timeline, locale, "circle", name, years);
        }
        if (read.isEmpty()) {
            return refused(timeline, locale, "years", name, years);
        }
        try {
            IssuedShare issued = shares.issue(timeline, new NewShare(name.strip(), circle, read.get(), expires(days)));
            ModelAndView page = page(timeline, locale, HttpStatus.CREATED);
            page.addObject("issued", issued.share().name());
            page.addObject(
                    "link",
                    ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path("/s/" + issued.code())
                            .toUriString());
            return page;
        } catch (TooManyShares many) {
            return refused(timeline, locale, "many", name, years);
        }
    }

    @PostMapping("/{share}/revoke")
    String revoke(Timeline timeline, @PathVariable UUID share) {
        shares.revoke(timeline, share);
        return "redirect:" + Address.timeline(timeline) + "/shares";
    }

    private @Nullable Instant expires(int days) {
        return days <= 0 ? null : clock.instant().plus(Duration.ofDays(Math.min(days, LONGEST_DAYS)));
    }

    private ModelAndView refused(Timeline timeline, Locale locale, String fault, String name, String years) {
        ModelAndView page = page(timeline, locale, HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("fault", fault);
        page.addObject("typed", Map.of("name", name, "years", years));
        return page;
    }

    private ModelAndView page(Timeline timeline, Locale locale, HttpStatusCode status) {
        Wording words = new Wording(messages, locale);
        ModelAndView page = new ModelAndView("share/shares", status);
        page.addObject("timeline", timeline);
        page.addObject("fault", "");
        page.addObject("typed", Map.of("name", "", "years", ""));
        page.addObject("days", DAYS);
        page.addObject(
                "circles",
                sharing.circles(timeline).keys().stream()
                        .map(key -> new Choice(key, CircleNames.of(key, words)))
                        .toList());
        page.addObject(
                "shares",
                shares.of(timeline).stream()
                        .map(share -> shown(share, timeline, words))
                        .toList());
        return page;
    }

    private Shown shown(Share share, Timeline timeline, Wording words) {
        String state = share.revoked() != null ? "revoked" : share.open(clock.instant()) ? "open" : "expired";
        return new Shown(
                share.id(),
                share.name(),
                CircleNames.of(share.circle(), words),
                TypedYears.write(share.years()),
                state,
                when(share.expires(), timeline, words),
                when(share.lastUsed(), timeline, words),
                share.uses());
    }

    private static String when(@Nullable Instant instant, Timeline timeline, Wording words) {
        return instant == null
                ? ""
                : ZonedDateTime.ofInstant(instant, timeline.zone())
                        .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .withLocale(words.locale()));
    }
}
