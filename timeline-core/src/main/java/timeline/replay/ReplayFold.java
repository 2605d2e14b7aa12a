package timeline.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import timeline.log.LoggedEvent;

/**
 * Folds pages of history into the generation that a replay builds, in memory and in bulk.
 *
 * <p>An event that the served view could not take either is parked here too; any other that cannot be taken fails the
 * replay, since what it builds would lack what is read today.
 */
class ReplayFold {

    private final Projection projection;
    private final int generation;
    private final JdbcTemplate jdbc;
    private final ParkedTable parked;
    private final Generations generations;
    private final TransactionTemplate savepoint;
    private final Set<String> stopped = new HashSet<>();
    private Optional<Folding> folding = Optional.empty();

    ReplayFold(
            Projection projection,
            Replay replay,
            JdbcTemplate jdbc,
            ParkedTable parked,
            Generations generations,
            TransactionTemplate savepoint) {
        this.projection = projection;
        this.generation = replay.generation();
        this.jdbc = jdbc;
        this.parked = parked;
        this.generations = generations;
        this.savepoint = savepoint;
        this.stopped.addAll(parked.streams(projection.name(), generation));
    }

    /** Takes a page in the running transaction; when this throws, the fold is to be thrown away with the transaction. */
    void take(List<LoggedEvent> events) {
        List<LoggedEvent> free = events.stream()
                .filter(projection::reads)
                .filter(this::notStopped)
                .toList();
        Folding now = folding.orElseGet(() -> begin(RowWriter.bulk(jdbc)));
        folding = Optional.of(now);
        now.take(free);
    }

    /** What was remembered may never have been written. */
    void forget() {
        folding = Optional.empty();
    }

    /**
     * Takes a page event by event, after it could not be taken at once.
     *
     * @throws ReplayFailed naming the event that cannot be taken
     */
    void takeOneByOne(List<LoggedEvent> events) {
        forget();
        events.stream().filter(projection::reads).filter(this::notStopped).forEach(this::takeOne);
    }

    private void takeOne(LoggedEvent event) {
        try {
            savepoint.executeWithoutResult(status -> begin(RowWriter.live(jdbc)).take(List.of(event)));
        } catch (RuntimeException e) {
            Intake.checkEvents(e);
            int serving = generations.of(projection.name(), event.timeline()).serving();
            if (!parked.has(projection.name(), serving, event)) {
                throw new ReplayFailed(event, e);
            }
            parked.park(projection.name(), generation, event, Intake.words(e));
            stopped.add(event.stream());
        }
    }

    private boolean notStopped(LoggedEvent event) {
        boolean free = !stopped.contains(event.stream());
        if (!free) {
            parked.park(projection.name(), generation, event, Intake.WAITS);
        }
        return free;
    }

    private Folding begin(RowWriter writer) {
        return Folding.begin(projection, writer, generation);
    }
}
