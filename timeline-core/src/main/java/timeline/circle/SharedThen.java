package timeline.circle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import timeline.life.AccountId;
import timeline.life.CircleMembers;
import timeline.life.CirclesSet;
import timeline.life.Disclosed;
import timeline.life.DisclosureRevoked;
import timeline.life.Opened;
import timeline.life.PrivacyRule;
import timeline.life.PrivacyRulesSet;
import timeline.life.Sight;

/** The circles, rules and disclosures of a timeline as they were at a time of its history. */
final class SharedThen {

    private final Map<UUID, Opened> opened = new LinkedHashMap<>();
    private List<PrivacyRule> rules = List.of();
    private Map<String, List<AccountId>> circles = completed(List.of());

    void happened(Object event) {
        switch (event) {
            case CirclesSet set -> circles = completed(set.circles());
            case PrivacyRulesSet set ->
                rules = set.rules().valueStream().map(PrivacyRule::of).toList();
            case Disclosed disclosed ->
                opened.put(
                        disclosed.disclosure(),
                        new Opened(
                                Set.copyOf(disclosed.entries()),
                                Optional.ofNullable(disclosed.storyline()),
                                disclosed.to()));
            case DisclosureRevoked revoked -> opened.remove(revoked.disclosure());
            default -> {}
        }
    }

    /** Who was in each circle that there was. */
    Map<String, List<AccountId>> circles() {
        return circles;
    }

    Sight sight() {
        return Sight.of(List.of(), rules, new ArrayList<>(opened.values()));
    }

    /** Those that every timeline has are there, said or not. */
    private static Map<String, List<AccountId>> completed(List<CircleMembers> said) {
        Map<String, List<AccountId>> all = new LinkedHashMap<>();
        Sight.FROM_THE_START.forEach(circle -> all.put(circle, List.of()));
        said.forEach(circle -> all.put(circle.key(), circle.members()));
        return all;
    }
}
