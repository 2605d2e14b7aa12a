package timeline.log;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.entry.EntryId;
import timeline.entry.EntryRecorded;
import timeline.life.TimelineEvent;

/** A view that adds a row an entry, repeats and all, and fails once at the entry that it is told to. */
@ProcessingGroup("stumbling")
public class Stumbling {

    private static final EntryId NOWHERE = new EntryId(new UUID(0, 0));

    private final JdbcClient jdbc;
    private final AtomicReference<EntryId> stone = new AtomicReference<>(NOWHERE);

    Stumbling(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create table stumbling_entry (timeline uuid not null, entry uuid not null)")
                .update();
    }

    void stumbleAt(EntryId entry) {
        stone.set(entry);
    }

    boolean hasStumbled() {
        return stone.get().equals(NOWHERE);
    }

    @EventHandler
    void on(EntryRecorded event) {
        jdbc.sql("insert into stumbling_entry values (?, ?)")
                .params(event.timeline().value(), event.entry().value())
                .update();
        if (event.entry().equals(stone.get())) {
            stone.set(NOWHERE);
            throw new IllegalStateException("stumbled, as it was told to");
        }
    }

    @EventHandler
    void on(TimelineEvent event) {}

    @ResetHandler
    void reset() {
        jdbc.sql("truncate stumbling_entry").update();
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
