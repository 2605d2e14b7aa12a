package timeline.web.lookback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import timeline.kind.Lane;
import timeline.web.Address;
import timeline.web.Wording;

/**
 * A link that narrows a page to a lane.
 *
 * @param lane empty for everything
 */
record LaneChip(String lane, String label, String address, boolean current) {

    static List<LaneChip> all(String path, Optional<Lane> current, Wording words) {
        List<LaneChip> chips = new ArrayList<>();
        chips.add(new LaneChip("", words.say("year.filter.all"), path, current.isEmpty()));
        for (Lane lane : Lane.values()) {
            String address = Address.of(path, Map.of("lane", lane.key()));
            boolean chosen = current.filter(lane::equals).isPresent();
            chips.add(new LaneChip(lane.key(), lane.label().in(words.language()), address, chosen));
        }
        return chips;
    }
}
