package timeline.replay;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import timeline.life.TimelineId;
import timeline.log.LogReader;

/** Begins and ends the views of families, in the transaction of those who follow the log. */
@Component
class FamilyTurns implements ProjectionFamily.Turning {

    private final Projections projections;
    private final ReplayTable table;
    private final Generations generations;
    private final LogReader reader;
    private final ObjectProvider<ReplayRunner> runner;

    FamilyTurns(
            Projections projections,
            ReplayTable table,
            Generations generations,
            LogReader reader,
            ObjectProvider<ReplayRunner> runner) {
        this.projections = projections;
        this.table = table;
        this.generations = generations;
        this.reader = reader;
        this.runner = runner;
    }

    @Override
    public void build(TimelineId timeline, String name) {
        Projection projection = projections.find(name).orElseThrow();
        table.cancel(name, timeline);
        int generation = table.add(name, timeline, projection.revision(), reader.count(Optional.of(timeline)));
        projection.begun(timeline, generation);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runner.getObject().wake();
            }
        });
    }

    @Override
    public void end(TimelineId timeline, String name) {
        table.cancel(name, timeline);
        generations.end(name, timeline);
    }
}
