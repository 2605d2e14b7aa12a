package timeline.replay;

import java.util.List;
import org.springframework.stereotype.Component;
import timeline.log.Follower;
import timeline.log.Followers;

/** Every view follows the log. */
@Component
class LiveViews implements Followers {

    private final List<Follower> all;

    LiveViews(List<Projection> projections, Generations generations, Intake intake) {
        this.all = projections.stream()
                .map(projection -> (Follower) new LiveView(projection, generations, intake))
                .toList();
    }

    @Override
    public List<Follower> all() {
        return all;
    }
}
