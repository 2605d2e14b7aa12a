package timeline.life;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A rule that wins over every audience: what it matches, some circles never see. A list that is empty matches everything,
 * and every part must match.
 *
 * @param tags an entry that has one of them matches
 * @param deny the circles that lose
 */
public record PrivacyRule(
        Optional<String> subject, List<String> lanes, List<String> kinds, List<String> tags, List<String> deny) {

    public PrivacyRule {
        lanes = List.copyOf(lanes);
        kinds = List.copyOf(kinds);
        tags = List.copyOf(tags);
        deny = List.copyOf(deny);
    }

    /** Reads one that was checked before. */
    public static PrivacyRule of(JsonNode said) {
        return new PrivacyRule(
                said.path("subject").stringValueOpt(),
                texts(said.path("lanes")),
                texts(said.path("kinds")),
                texts(said.path("tags")),
                texts(said.path("deny")));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
