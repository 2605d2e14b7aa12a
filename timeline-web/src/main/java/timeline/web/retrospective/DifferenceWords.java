package timeline.web.retrospective;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import timeline.retrospective.Column;
import timeline.retrospective.Outcome;
import timeline.review.Edition;
import timeline.text.StrictJson;
import timeline.web.Wording;
import timeline.yearbook.EditionDifference;
import timeline.yearbook.EditionDifference.Change;
import timeline.yearbook.EditionDifference.How;
import tools.jackson.databind.JsonNode;

/** Says in sentences what is other today than in an edition. */
final class DifferenceWords {

    private final EditionDifference difference;
    private final Wording words;
    private final Map<String, String> texts = new HashMap<>();

    DifferenceWords(EditionDifference difference, Edition edition, Wording words) {
        this.difference = difference;
        this.words = words;
        JsonNode before = StrictJson.MAPPER.readTree(edition.document());
        Stream.of(Column.values())
                .flatMap(column -> before.path(column.key()).valueStream())
                .forEach(item -> remember(item));
        before.path("followUp").valueStream().map(said -> said.path("item")).forEach(this::remember);
    }

    private void remember(JsonNode item) {
        texts.put(item.path("id").asString(""), item.path("text").asString(""));
    }

    List<String> lines() {
        return difference.changes().stream()
                .flatMap(change -> line(change).stream())
                .distinct()
                .toList();
    }

    private Optional<String> line(Change change) {
        return switch (change.what()) {
            case SECTION -> Optional.of(words.say("retro.diff.section." + how(change), change.key()));
            case ITEM -> Optional.of(item(change));
            case ORDER -> Optional.of(words.say("retro.diff.order", column(change.key())));
            case FOLLOW_UP -> Optional.of(followUp(change));
            case FACT -> new FactWords(words).line(change);
        };
    }

    private String item(Change change) {
        String then = text(change, change.before());
        if (change.how() == How.MOVED) {
            String from = column(change.before() == null ? "" : change.before().asString(""));
            String to = column(change.now() == null ? "" : change.now().asString(""));
            return words.say("retro.diff.item.moved", texts.getOrDefault(change.key(), ""), from, to);
        }
        String now = text(change, change.now());
        if (change.how() == How.CHANGED && !then.equals(now)) {
            return words.say("retro.diff.item.reworded", then, now);
        }
        return words.say("retro.diff.item." + how(change), now.isEmpty() ? then : now);
    }

    private static String text(Change change, @Nullable JsonNode item) {
        return item == null || change.how() == How.MOVED
                ? ""
                : item.path("text").asString("");
    }

    private String followUp(Change change) {
        String item = texts.getOrDefault(change.key(), change.key());
        return words.say("retro.diff.follow-up", item, outcome(change.before()), outcome(change.now()));
    }

    private String outcome(@Nullable JsonNode said) {
        String key = said == null ? "" : said.path("outcome").asString("");
        return Outcome.find(key)
                .map(outcome -> outcome.label().in(words.language()))
                .orElseGet(() -> words.say("retro.follow-up.unsaid"));
    }

    private String column(String key) {
        return Column.find(key).map(column -> ShownFold.label(column, words)).orElse(key);
    }

    private static String how(Change change) {
        return change.how().name().toLowerCase(Locale.ROOT);
    }
}
