package timeline.web.retrospective;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import timeline.kind.Lane;
import timeline.web.Wording;
import timeline.yearbook.EditionDifference.Change;
import tools.jackson.databind.JsonNode;

/** Says which fact of a year is other. What only follows from another fact that is said too is left out. */
record FactWords(Wording words) {

    Optional<String> line(Change change) {
        String[] at = change.key().substring(1).split("/", -1);
        String fact = at.length > 1 ? at[1] : "";
        String last = at[at.length - 1].replace("~1", "/").replace("~0", "~");
        return switch (fact) {
            case "totals" -> totals(at.length > 2 ? at[2] : "", last, change);
            case "happeningsByKind" ->
                Optional.of(numbers("retro.diff.kind", ShownFactsFold.kind(last, words), change));
            case "hires" -> Optional.of(numbers("retro.diff.hires", "", change));
            case "firsts" -> Optional.of(words.say("retro.diff.firsts", titles(change.before()), titles(change.now())));
            case "longest" ->
                Optional.of(words.say("retro.diff.longest", titles(change.before()), titles(change.now())));
            case "newTechnologies" ->
                Optional.of(words.say("retro.diff.technologies", titles(change.before()), titles(change.now())));
            case "comparedWith" -> compared(last, change);
            default -> Optional.empty();
        };
    }

    private Optional<String> totals(String which, String last, Change change) {
        return switch (which) {
            case "entries" -> Optional.of(numbers("retro.diff.entries", "", change));
            case "happenings" -> Optional.of(numbers("retro.diff.happenings", "", change));
            case "byLane" ->
                Optional.of(numbers(
                        "retro.diff.lane",
                        Lane.find(last)
                                .map(lane -> lane.label().in(words.language()))
                                .orElse(last),
                        change));
            case "byMonth" -> Optional.of(words.say("retro.diff.months"));
            default -> Optional.empty();
        };
    }

    /** What is compared with changed itself: the other half is told by the kind. */
    private Optional<String> compared(String last, Change change) {
        if (!last.equals("before")) {
            return Optional.empty();
        }
        String[] at = change.key().split("/", -1);
        String kind = at[at.length - 2].replace("~1", "/").replace("~0", "~");
        return Optional.of(numbers("retro.diff.before", ShownFactsFold.kind(kind, words), change));
    }

    private String numbers(String key, String of, Change change) {
        return words.say(key, of, number(change.before()), number(change.now()));
    }

    private static int number(@Nullable JsonNode value) {
        return value == null ? 0 : value.asInt(0);
    }

    private String titles(@Nullable JsonNode list) {
        String titles = list == null
                ? ""
                : list.valueStream()
                        .map(one -> one.isString()
                                ? one.asString()
                                : one.path("title").asString(""))
                        .collect(Collectors.joining(", "));
        return titles.isEmpty() ? words.say("retro.diff.none") : titles;
    }
}
