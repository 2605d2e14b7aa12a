package timeline.log;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.entry.EntryId;
import timeline.entry.EntryKey;
import timeline.entry.EntryRecorded;
import timeline.life.Erased;
import timeline.life.TimelineErased;
import timeline.replay.Fold;
import timeline.replay.Projection;
import timeline.replay.Rows;
import timeline.replay.ViewTable;

/** A view that adds a row an entry, and cannot take the entries that it is told to stumble over, as often as it is told. */
public class Stumbling implements Projection {

    public static final String NAME = "stumbling";

    private static final ViewTable ENTRY = ViewTable.of("stumbling_entry", "timeline entry", "position");

    private record Stone(EntryId entry, int times) {}

    private static final Stone NOWHERE = new Stone(new EntryId(new UUID(0, 0)), 0);

    private final AtomicReference<Stone> stone = new AtomicReference<>(NOWHERE);

    Stumbling(JdbcClient jdbc) {
        jdbc.sql("""
            create table stumbling_entry (timeline uuid not null, entry uuid not null,
                position bigint not null, generation integer not null, primary key (timeline, generation, entry))
            """).update();
    }

    public void stumbleAt(EntryId entry, int times) {
        stone.set(new Stone(entry, times));
    }

    public void goOn() {
        stone.set(NOWHERE);
    }

    public boolean hasStumbled() {
        return stone.get().times() == 0;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(ENTRY);
    }

    @Override
    public Fold fold(Rows rows) {
        return logged -> {
            if (logged.event() instanceof TimelineErased event) {
                rows.clear(ENTRY, event.timeline());
            }
            // That there was an entry is no word of it.
            if (logged.event() instanceof Erased && logged.sequence() == 0) {
                EntryKey.ofStream(logged.stream())
                        .ifPresent(key -> rows.add(ENTRY, key.timeline(), key.entry(), logged.index()));
            }
            if (logged.event() instanceof EntryRecorded event) {
                stumble(event.entry());
                rows.add(ENTRY, event.timeline(), event.entry(), logged.index());
            }
        };
    }

    private void stumble(EntryId entry) {
        Stone lying = stone.get();
        if (entry.equals(lying.entry()) && lying.times() > 0) {
            stone.set(new Stone(entry, lying.times() - 1));
            throw new IllegalStateException("stumbled, as it was told to");
        }
    }

    /** Puts the view beside the real ones. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Setting {

        @Bean
        @DependsOnDatabaseInitialization
        Stumbling stumbling(JdbcClient jdbc) {
            return new Stumbling(jdbc);
        }
    }
}
