package timeline.circle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import timeline.entry.CorrectEntry;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.RecordEntry;
import timeline.entry.RestoreEntry;
import timeline.entry.RetractEntry;
import timeline.life.Disclose;
import timeline.life.RevokeDisclosure;
import timeline.life.SetPrivacyRules;
import timeline.retrospective.AddItem;
import timeline.retrospective.ChangeItem;
import timeline.retrospective.ItemId;
import timeline.retrospective.RemoveItem;
import timeline.retrospective.Section;
import timeline.retrospective.SetSections;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What a history leaves beyond some circles in the end, by the words of the contract; it knows nothing of the service. */
final class Beyond {

    private final List<String> circles;
    private final Map<EntryId, EntryContent> entries = new HashMap<>();
    private final Set<EntryId> retracted = new HashSet<>();
    private final Map<UUID, Disclose> disclosures = new HashMap<>();
    private final Set<UUID> revoked = new HashSet<>();
    private final Map<ItemId, List<String>> items = new HashMap<>();
    private final Map<Integer, List<Section>> sections = new HashMap<>();
    private List<JsonNode> rules = List.of();

    Beyond(List<String> circles) {
        this.circles = circles;
    }

    /** Takes note of a command that was not refused. */
    void happened(Object command) {
        switch (command) {
            case RecordEntry record -> entries.putIfAbsent(record.entry(), record.content());
            case CorrectEntry correct -> entries.put(correct.entry(), correct.content());
            case RetractEntry retract -> retracted.add(retract.entry());
            case RestoreEntry restore -> retracted.remove(restore.entry());
            case SetPrivacyRules set ->
                rules = new ArrayList<>(set.rules().valueStream().toList());
            case Disclose disclose -> disclosures.putIfAbsent(disclose.disclosure(), disclose);
            case RevokeDisclosure revoke -> revoked.add(revoke.disclosure());
            case AddItem add -> items.put(add.item(), add.content().audience());
            case ChangeItem change -> items.put(change.item(), change.content().audience());
            case RemoveItem remove -> items.remove(remove.item());
            case SetSections set -> sections.put(set.year(), set.sections());
            default -> {}
        }
    }

    Set<EntryId> entries() {
        Set<EntryId> beyond = new HashSet<>();
        entries.forEach((id, content) -> {
            if (retracted.contains(id) || circles.stream().noneMatch(circle -> sees(circle, id, content))) {
                beyond.add(id);
            }
        });
        return beyond;
    }

    Set<ItemId> items(List<ItemId> all) {
        Set<ItemId> beyond = new HashSet<>(all);
        items.forEach((id, audience) -> {
            if (admits(audience)) {
                beyond.remove(id);
            }
        });
        return beyond;
    }

    /** Chapters by their heading, which is all that tells them apart from year to year. */
    boolean sees(int year, Section section) {
        return sections.getOrDefault(year, List.of()).stream()
                .filter(now -> now.heading().equals(section.heading()))
                .anyMatch(now -> admits(now.audience()));
    }

    private boolean admits(List<String> audience) {
        return audience.contains("public") || circles.stream().anyMatch(audience::contains);
    }

    private boolean sees(String circle, EntryId id, EntryContent content) {
        if (opened(id, content, circle) || opened(id, content, "public")) {
            return true;
        }
        List<String> audience = content.audience().orElseGet(() -> switch (content.lane()) {
            case HEALTH -> List.of();
            case CAREER -> List.of("family", "work");
            case FAMILY, LIVING -> List.of("family");
        });
        boolean direct = audience.contains(circle) && !denied(content, circle);
        boolean asAll = audience.contains("public") && !denied(content, circle) && !denied(content, "public");
        return direct || asAll;
    }

    private boolean opened(EntryId id, EntryContent content, String to) {
        return disclosures.values().stream()
                .filter(disclosure -> !revoked.contains(disclosure.disclosure()))
                .filter(disclosure -> disclosure.to().equals(to))
                .anyMatch(disclosure -> disclosure.entries().contains(id.value())
                        || content.storyline()
                                .map(key -> key.equals(disclosure.storyline()))
                                .orElse(false));
    }

    private boolean denied(EntryContent content, String whom) {
        return rules.stream()
                .filter(rule -> texts(rule, "deny").contains(whom))
                .anyMatch(rule -> (!rule.has("subject")
                                || rule.path("subject").asString().equals(content.subject()))
                        && (!rule.has("lanes")
                                || texts(rule, "lanes").contains(content.lane().key()))
                        && (!rule.has("kinds") || texts(rule, "kinds").contains(content.kind()))
                        && (!rule.has("tags") || texts(rule, "tags").stream().anyMatch(content.tags()::contains)));
    }

    private static List<String> texts(JsonNode rule, String member) {
        return rule.path(member) instanceof ArrayNode list
                ? list.valueStream().map(JsonNode::asString).toList()
                : List.of();
    }
}
