package timeline.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.TimelineId;
import timeline.log.LogPosition;
import timeline.log.LogReader;
import timeline.log.LoggedEvent;
import timeline.replay.ReplayTable.Watched;
import timeline.store.Reach;

/** Replays of a timeline's views: started, watched, cancelled, swapped back. Its owner alone may ask. */
@Component
public class Replays {

    private final Projections projections;
    private final ReplayParts parts;
    private final ReplayRunner runner;
    private final ParkedTable parked;
    private final Intake intake;
    private final DifferenceReader differences;
    private final FamilyTurns turns;

    Replays(
            Projections projections,
            ReplayParts parts,
            ReplayRunner runner,
            ParkedTable parked,
            Intake intake,
            DifferenceReader differences,
            FamilyTurns turns) {
        this.projections = projections;
        this.parts = parts;
        this.runner = runner;
        this.parked = parked;
        this.intake = intake;
        this.differences = differences;
        this.turns = turns;
    }

    /** How far each view is, by name. */
    public List<ViewProgress> all(TimelineId timeline) {
        return projections.all().stream()
                .map(Projection::name)
                .sorted()
                .map(name -> progress(timeline, name))
                .toList();
    }

    /**
     * How far a view is.
     *
     * @throws Rejected when there is no such view; so do the others
     */
    public ViewProgress progress(TimelineId timeline, String name) {
        Projection projection = projection(name);
        Optional<Watched> own = parts.table().last(projection.name(), timeline);
        Optional<Watched> everybodys = parts.table()
                .last(projection.name(), Generations.EVERYBODY)
                .filter(last -> last.state().equals("replaying"));
        return progress(timeline, projection, everybodys.or(() -> own));
    }

    private ViewProgress progress(TimelineId timeline, Projection projection, Optional<Watched> last) {
        String name = projection.name();
        LogReader log = parts.reader();
        Generations.Kept kept = parts.generations().of(name, timeline);
        long waiting = parked.count(name, kept.serving(), timeline);
        long head = log.last(Optional.of(timeline), LogReader.END).index();
        long rate =
                last.map(run -> run.events() * 1000 / Math.max(1, run.millis())).orElse(0L);
        if (last.filter(run -> run.state().equals("replaying")).isPresent()) {
            Watched run = last.get();
            long left = Math.max(0, run.total() - run.events());
            return new ViewProgress(
                    name,
                    ViewProgress.State.REPLAYING,
                    run.position(),
                    head,
                    run.events(),
                    Math.max(run.total(), run.events()),
                    rate,
                    rate == 0 ? null : (left + rate - 1) / rate,
                    run.generation(),
                    kept.previous(),
                    waiting,
                    null);
        }
        Optional<String> error =
                last.filter(run -> run.state().equals("failed")).map(run -> String.valueOf(run.error()));
        LogPosition live = log.last(Optional.of(timeline), log.followed(projection.follower()));
        long events = log.count(Optional.of(timeline));
        return new ViewProgress(
                name,
                error.isPresent() ? ViewProgress.State.FAILED : ViewProgress.State.LIVE,
                live.index(),
                head,
                events,
                events,
                rate,
                null,
                kept.serving(),
                kept.previous(),
                waiting,
                error.orElse(null));
    }

    /** Starts to fold a timeline's history anew, beside what is read; one that runs goes on. */
    public ViewProgress start(TimelineId timeline, String name) {
        Projection projection = projection(name);
        if (parts.table().runningRevision(name, Generations.EVERYBODY).isPresent()) {
            throw new Rejected(Reason.CONFLICT, "this view is being rebuilt for everybody; wait until that is done");
        }
        try {
            long total = parts.reader().count(Optional.of(timeline));
            parts.transaction()
                    .executeWithoutResult(status -> projection.begun(
                            timeline, parts.table().add(name, timeline, projection.revision(), total)));
        } catch (DuplicateKeyException e) {
            return progress(timeline, name);
        }
        runner.wake();
        return progress(timeline, name);
    }

    /** Stops a replay; what it has built is taken away. */
    public ViewProgress cancel(TimelineId timeline, String name) {
        projection(name);
        boolean cancelled = Boolean.TRUE.equals(
                parts.transaction().execute(status -> parts.table().cancel(name, timeline)));
        if (!cancelled) {
            throw new Rejected(Reason.CONFLICT, "no replay of this view is running");
        }
        return progress(timeline, name);
    }

    /** Readers see again what they saw before the last replay; what it made is kept, and can be swapped back to. */
    public ViewProgress swapBack(TimelineId timeline, String name) {
        Projection projection = projection(name);
        parts.transaction().executeWithoutResult(status -> {
            parts.generations().lock(projection.follower());
            Generations.Kept kept = parts.generations().of(name, timeline);
            parts.generations().put(name, timeline, new Generations.Kept(before(kept), kept.serving()));
        });
        return progress(timeline, name);
    }

    /**
     * What differs between what was read before and what is read.
     *
     * @param after the row after which it goes on; empty is the first
     */
    public Difference difference(TimelineId timeline, String name, Optional<String> after, int limit) {
        Generations.Kept kept = parts.generations().of(name, timeline);
        return differences.read(projection(name), timeline, before(kept), kept.serving(), after, limit);
    }

    private static int before(Generations.Kept kept) {
        if (kept.previous() == null) {
            throw new Rejected(Reason.CONFLICT, "nothing is kept from before: replay it first");
        }
        return kept.previous();
    }

    /** The events of a timeline that are not in what is read, in their order. */
    public List<Parked> parked(TimelineId timeline, String name) {
        int serving = parts.generations().of(projection(name).name(), timeline).serving();
        return parked.of(name, serving, timeline);
    }

    /**
     * Where a view of the whole server is.
     *
     * @param behind how far its position is behind the log's, in positions
     * @param left the events that running replays of it have still to take
     */
    public record ViewStanding(long behind, long left) {}

    /** Where each view is that every timeline has, by name; for those who operate the server. */
    public Map<String, ViewStanding> standing() {
        return Reach.SERVICE.get(() -> {
            long head = parts.reader().last(Optional.empty(), LogReader.END).index();
            Map<String, Long> left = parts.table().left();
            Map<String, ViewStanding> standing = new TreeMap<>();
            for (Projection projection : projections.all()) {
                long read = parts.reader().followed(projection.follower()).index();
                standing.put(
                        projection.name(),
                        new ViewStanding(Math.max(0, head - read), left.getOrDefault(projection.name(), 0L)));
            }
            return standing;
        });
    }

    /** How many events of the whole server are in no view that should have them, by view; for those who operate it. */
    public Map<String, Long> parkedOnServer() {
        return Reach.SERVICE.get(parked::counts);
    }

    /**
     * Takes a parked event, and those of its stream, once more.
     *
     * @return what is parked still
     */
    public List<Parked> retry(TimelineId timeline, String name, long position) {
        Projection projection = projection(name);
        Parked asked = parked(timeline, name).stream()
                .filter(event -> event.position() == position)
                .findFirst()
                .orElseThrow(() -> new Rejected(Reason.NOT_FOUND, "no such event is parked"));
        parts.transaction().executeWithoutResult(status -> {
            parts.generations().lock(projection.follower());
            for (int generation : parts.generations().of(name, timeline).all()) {
                retry(projection, timeline, generation, asked.stream());
            }
        });
        return parked(timeline, name);
    }

    private void retry(Projection projection, TimelineId timeline, int generation, String stream) {
        for (Parked event : parked.of(projection.name(), generation, timeline)) {
            if (event.stream().equals(stream)) {
                LoggedEvent logged = parts.reader().at(event.position()).orElseThrow();
                if (!intake.tried(projection, generation, logged)) {
                    return;
                }
                parked.forget(projection.name(), generation, logged);
                turn(projection, timeline, generation, logged);
            }
        }
    }

    /** What a view of a family begins at could not be read until now. */
    private void turn(Projection listing, TimelineId timeline, int generation, LoggedEvent event) {
        boolean served = parts.generations().of(listing.name(), timeline).serving() == generation;
        projections
                .listedBy(listing)
                .filter(family -> served && family.turnsAt(event))
                .ifPresent(family -> family.turn(event, turns));
    }

    private Projection projection(String name) {
        return projections.find(name).orElseThrow(() -> new Rejected(Reason.NOT_FOUND, "there is no such view"));
    }
}
