package timeline.replay;

import java.util.List;
import org.springframework.stereotype.Component;
import timeline.log.Follower;
import timeline.log.Followers;

/** Every view follows the log. */
@Component
class LiveViews implements Followers {

    private final List<Follower> all;

    LiveViews(Projections projections, Generations generations, Intake intake, FamilyTurns turns) {
        this.all = projections.all().stream()
                .map(projection -> (Follower) new LiveView(
                        projection,
                        generations,
                        intake,
                        projections
                                .listedBy(projection)
                                .map(family -> new LiveFamily(family, generations, intake, turns))))
                .toList();
    }

    @Override
    public List<Follower> all() {
        return all;
    }
}
