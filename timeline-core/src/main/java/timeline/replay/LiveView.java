package timeline.replay;

import java.util.List;
import java.util.Optional;
import timeline.log.Follower;
import timeline.log.LoggedEvent;

/** Folds what happens into every generation of a view that is kept. */
class LiveView implements Follower {

    private final Projection projection;
    private final Generations generations;
    private final Intake intake;
    private final Optional<LiveFamily> family;

    LiveView(Projection projection, Generations generations, Intake intake, Optional<LiveFamily> family) {
        this.projection = projection;
        this.generations = generations;
        this.intake = intake;
        this.family = family;
    }

    @Override
    public String name() {
        return projection.name();
    }

    /** Under the lock, so that a replay that comes to its end, of a family's too, knows what was taken here and what was not. */
    @Override
    public void follow(List<LoggedEvent> events) {
        generations.lockToFollow(name());
        List<LoggedEvent> read = events.stream().filter(projection::reads).toList();
        if (!read.isEmpty()) {
            generations.sort(name(), read).forEach((generation, its) -> intake.take(projection, generation, its));
        }
        family.ifPresent(listed -> listed.follow(events));
    }
}
