package timeline.api.share;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import timeline.circle.UnknownCircles;
import timeline.life.Timeline;
import timeline.share.NewShare;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads which share is asked for: {@code {"name", "circle", "years", "expires"}}, of which the first two are needed. Years
 * are a list, or {@code {"from", "to"}}; none are all.
 */
@Component
class ShareRequests {

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final UnknownCircles circles;
    private final Clock clock;

    ShareRequests(UnknownCircles circles, Clock clock) {
        this.circles = circles;
        this.clock = clock;
    }

    NewShare read(Timeline timeline, JsonBody body) {
        ObjectNode sent = body.only("name", "circle", "years", "expires");
        String name = sent.path("name").asString("").strip();
        if (!NewShare.isName(name)) {
            throw InputRefused.of(
                    "/name",
                    "a share's name has 1 to " + NewShare.NAME_MAX_CHARS + " characters that tell you for whom it is");
        }
        String circle = sent.path("circle").asString("");
        if (!circles.in(timeline, List.of(circle), "").isEmpty()) {
            throw InputRefused.of("/circle", "circle is one of the timeline's");
        }
        return new NewShare(name, circle, years(sent.path("years")), expires(sent.path("expires")));
    }

    private static List<Integer> years(JsonNode sent) {
        if (sent.isMissingNode() || sent.isNull()) {
            return List.of();
        }
        if (sent.isObject()) {
            return range(year(sent.path("from")), year(sent.path("to")));
        }
        List<Integer> years =
                sent.valueStream().map(ShareRequests::year).distinct().toList();
        if (!sent.isArray() || years.isEmpty() || years.size() > NewShare.MOST_YEARS) {
            throw wrongYears();
        }
        return years;
    }

    private static List<Integer> range(int from, int to) {
        if (from > to || to - from >= NewShare.MOST_YEARS) {
            throw wrongYears();
        }
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    private static int year(JsonNode sent) {
        if (sent.isInt() && sent.intValue() >= 1 && sent.intValue() <= 9999) {
            return sent.intValue();
        }
        throw wrongYears();
    }

    private static InputRefused wrongYears() {
        return InputRefused.of(
                "/years",
                "years are a list such as [2021, 2022] or {\"from\": 2020, \"to\": 2022}, at most "
                        + NewShare.MOST_YEARS + " of them from 1 to 9999; leave it out for all");
    }

    private @Nullable Instant expires(JsonNode sent) {
        if (sent.isMissingNode() || sent.isNull()) {
            return null;
        }
        try {
            Instant asked = Instant.parse(sent.isString() ? sent.stringValue() : "");
            if (asked.isAfter(clock.instant()) && asked.isBefore(LAST)) {
                return asked;
            }
        } catch (DateTimeException e) {
            // said below, with instants that are out of bounds
        }
        throw InputRefused.of(
                "/expires", "expires is an instant in the future such as 2030-01-01T00:00:00Z; leave it out for none");
    }
}
