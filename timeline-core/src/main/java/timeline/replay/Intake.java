package timeline.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import timeline.log.LoggedEvent;

/**
 * Takes events into a generation of a view as they happen. One that the view cannot take is parked, with the later ones of its
 * stream, and told of; the others go on (ADR 0018).
 */
@Component
class Intake {

    static final String WAITS = "waits for an earlier event of its stream";

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final RowWriter fresh;
    private final RowWriter live;
    private final ParkedTable parked;
    private final TransactionTemplate savepoint;

    Intake(JdbcTemplate jdbc, ParkedTable parked, PlatformTransactionManager transactions) {
        this.fresh = RowWriter.fresh(jdbc);
        this.live = RowWriter.live(jdbc);
        this.parked = parked;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Takes the next events, in the running transaction. */
    void take(Projection projection, int generation, List<LoggedEvent> events) {
        Set<String> stopped = parked.streams(
                projection.name(),
                generation,
                events.stream().map(LoggedEvent::timeline).collect(Collectors.toSet()));
        List<LoggedEvent> free = new ArrayList<>();
        for (LoggedEvent event : events) {
            if (stopped.contains(event.stream())) {
                parked.park(projection.name(), generation, event, WAITS);
            } else {
                free.add(event);
            }
        }
        try {
            fold(projection, generation, free, fresh);
        } catch (RuntimeException e) {
            checkEvents(e);
            takeOneByOne(projection, generation, free);
        }
    }

    private void takeOneByOne(Projection projection, int generation, List<LoggedEvent> events) {
        Set<String> stopped = new HashSet<>();
        for (LoggedEvent event : events) {
            if (stopped.contains(event.stream())) {
                parked.park(projection.name(), generation, event, WAITS);
            } else if (!tried(projection, generation, event)) {
                stopped.add(event.stream());
            }
        }
    }

    /** Takes one event, or parks it; whether it was taken. */
    boolean tried(Projection projection, int generation, LoggedEvent event) {
        try {
            fold(projection, generation, List.of(event), live);
            return true;
        } catch (RuntimeException e) {
            checkEvents(e);
            LOG.error(
                    "The view {} cannot take event {} ({}); it is parked",
                    projection.name(),
                    event.index(),
                    event.type(),
                    e);
            parked.park(projection.name(), generation, event, words(e));
            return false;
        }
    }

    /** All of them, or nothing. */
    private void fold(Projection projection, int generation, List<LoggedEvent> events, RowWriter writer) {
        savepoint.executeWithoutResult(
                status -> Folding.begin(projection, writer, generation).take(events));
    }

    static boolean readable(LoggedEvent event) {
        try {
            return event.event() != null;
        } catch (RuntimeException e) {
            checkEvents(e);
            return false;
        }
    }

    /** Throws what is no event's fault: a store that is gone, a table that is missing. */
    static void checkEvents(RuntimeException failure) {
        boolean storesFault =
                failure instanceof DataAccessException && !(failure instanceof DataIntegrityViolationException);
        if (storesFault || failure instanceof TransactionException) {
            throw failure;
        }
    }

    /** Of an exception from the database the kind alone: its text quotes what was said. */
    static String words(RuntimeException failure) {
        String kind = failure.getClass().getSimpleName();
        String message = failure.getMessage();
        return failure instanceof DataAccessException || message == null ? kind : kind + ": " + message;
    }
}
