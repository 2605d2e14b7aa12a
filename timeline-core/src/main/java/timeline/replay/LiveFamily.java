package timeline.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import timeline.log.LoggedEvent;

/** Folds what happens into every generation of the views of a family, and lets them begin, change and end in between. */
class LiveFamily {

    private final ProjectionFamily family;
    private final Generations generations;
    private final Intake intake;
    private final ProjectionFamily.Turning turning;

    LiveFamily(ProjectionFamily family, Generations generations, Intake intake, ProjectionFamily.Turning turning) {
        this.family = family;
        this.generations = generations;
        this.intake = intake;
        this.turning = turning;
    }

    void follow(List<LoggedEvent> events) {
        List<LoggedEvent> waiting = new ArrayList<>();
        for (LoggedEvent event : events) {
            if (family.turnsAt(event)) {
                take(waiting);
                waiting.clear();
                turn(event);
            } else {
                waiting.add(event);
            }
        }
        take(waiting);
    }

    /** An event that cannot be read was parked by the view that lists them; when that is retried, it is turned at again. */
    private void turn(LoggedEvent event) {
        if (Intake.readable(event)) {
            family.turn(event, turning);
        }
    }

    private void take(List<LoggedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        for (Generations.OfOne kept : generations.ofFamily(
                family.prefix(), events.stream().map(LoggedEvent::timeline).collect(Collectors.toSet()))) {
            List<LoggedEvent> its = events.stream()
                    .filter(event -> event.timeline().equals(kept.timeline()))
                    .toList();
            kept.kept().all().forEach(generation -> intake.take(family.named(kept.projection()), generation, its));
        }
    }
}
