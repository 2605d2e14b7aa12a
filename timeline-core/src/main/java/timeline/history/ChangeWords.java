package timeline.history;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import timeline.date.DateWords;
import timeline.date.Edtf;
import timeline.entry.EntryChange;
import timeline.entry.EntryId;
import timeline.kind.Kinds;
import timeline.kind.Lane;
import timeline.text.Josa;
import timeline.text.Names;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says how what an entry says differs from what it said before. */
final class ChangeWords {

    /** In the order in which a person would tell them; others come after. */
    private static final List<String> ORDER =
            List.of("title", "when", "kind", "lane", "subject", "storyline", "count", "note", "tags", "details");

    private final HistoryWords words;
    private final Names names;
    private final ZoneId zone;
    private final Function<EntryId, String> titles;

    /**
     * Says changes in one language.
     *
     * @param titles what other entries are called
     */
    ChangeWords(HistoryWords words, Names names, ZoneId zone, Function<EntryId, String> titles) {
        this.words = words;
        this.names = names;
        this.zone = zone;
        this.titles = titles;
    }

    /** A sentence for each thing that a step changed. */
    List<String> of(EntryChange step, ObjectNode before, ObjectNode after) {
        Set<String> changed =
                step.changes().stream().map(EntryChange.Member::member).collect(Collectors.toSet());
        Set<String> members = new LinkedHashSet<>(ORDER);
        members.addAll(changed);
        members.retainAll(changed);
        List<String> lines = new ArrayList<>();
        for (String member : members) {
            Map<String, String> from = said(member, before);
            Map<String, String> to = said(member, after);
            Set<String> labels = new LinkedHashSet<>(from.keySet());
            labels.addAll(to.keySet());
            boolean first = step.event().equals("entry-recorded");
            labels.forEach(
                    label -> line(label, from.getOrDefault(label, ""), to.getOrDefault(label, ""), first, lines));
        }
        return lines;
    }

    private void line(String label, String from, String to, boolean first, List<String> lines) {
        if (from.equals(to)) {
            return;
        }
        String how = first ? "said" : from.isEmpty() ? "added" : to.isEmpty() ? "removed" : "changed";
        lines.add(words.say(
                "change." + how,
                first ? capital(label) : label,
                Josa.object(label),
                from,
                to,
                Josa.towards(to),
                Josa.object(to),
                Josa.object(from)));
    }

    /** A line of a list begins as a sentence does. */
    static String capital(String line) {
        return line.isEmpty() ? line : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
    }

    /** What a member says, by label: words may be in several languages, and details have members of their own. */
    private Map<String, String> said(String member, ObjectNode said) {
        JsonNode value = said.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Map.of();
        }
        return switch (member) {
            case "title", "note" -> texts(words.say("label." + member), value);
            case "details" -> DetailWords.of(said.path("kind").asString(""), value, words.locale());
            case "faces" -> Map.of(words.say("label.faces"), value.toString());
            default -> Map.of(label(member), value(member, value));
        };
    }

    private String label(String member) {
        return words.or("label." + member, member);
    }

    private String value(String member, JsonNode value) {
        if (!value.isArray()) {
            return one(member, value.asString());
        }
        return value.isEmpty()
                ? words.say("none." + (member.equals("audience") ? "audience" : "list"))
                : value.valueStream()
                        .map(JsonNode::asString)
                        .map(text -> one(member, text))
                        .collect(Collectors.joining(", "));
    }

    private String one(String member, String text) {
        return switch (member) {
            case "partOf", "refines", "after", "causedBy" -> titles.apply(new EntryId(UUID.fromString(text)));
            case "audience" -> words.or("circle." + text, text);
            case "when", "knownSince" -> DateWords.of(Edtf.parse(text), words.locale(), zone);
            case "kind" ->
                Kinds.find(text).map(kind -> kind.label().in(words.language())).orElse(text);
            case "lane" ->
                Lane.find(text).map(lane -> lane.label().in(words.language())).orElse(text);
            case "subject" -> names.subject(text);
            case "storyline" -> names.storyline(text);
            default -> text;
        };
    }

    private Map<String, String> texts(String label, JsonNode value) {
        if (!value.isObject()) {
            return Map.of(label, value.asString());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        value.properties().forEach(said -> {
            String language = Locale.forLanguageTag(said.getKey()).getDisplayLanguage(words.locale());
            texts.put(words.say("label.in", label, language), said.getValue().asString());
        });
        return texts;
    }
}
