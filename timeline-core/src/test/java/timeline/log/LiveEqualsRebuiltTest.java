package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.timeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.life.Rejected;

/** A view that was folded as things happened has the same rows as one that was folded from all of history. */
@CoreTest
class LiveEqualsRebuiltTest {

    private static final int CHANGES = 600;

    @Autowired
    Recorder recorder;

    @Autowired
    ViewLag lag;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void inEveryTableOfEveryView() throws InterruptedException {
        assertThat(lag.awaitPassed(recordALife())).isTrue();
        Map<String, List<String>> live = rows();
        assertThat(live)
                .as("tables that the history of this test says nothing to")
                .doesNotContainValue(List.of());

        rebuild();

        Map<String, List<String>> rebuilt = rows();
        assertThat(rebuilt.keySet()).isEqualTo(live.keySet());
        live.forEach((table, rows) -> assertThat(rebuilt.get(table)).as(table).isEqualTo(rows));
    }

    @Test
    void ofEveryViewThereIs() {
        assertThat(views()).contains("chronicle", "directory", "review");
        assertThat(rows().keySet().stream()
                        .map(table -> table.substring(0, table.indexOf('_')))
                        .collect(Collectors.toSet()))
                .as("tables are named after their view: directory_subject")
                .isEqualTo(views().stream().collect(Collectors.toSet()));
    }

    private long recordALife() {
        RandomHistory history = new RandomHistory(20220317, timeline(500));
        long position = recorder.send(history.start()).position();
        for (int i = 0; i < CHANGES; i++) {
            position = Math.max(position, recorded(history.next()));
        }
        return position;
    }

    private long recorded(Object command) {
        try {
            return recorder.send(command).position();
        } catch (Rejected refused) {
            return 0;
        }
    }

    private void rebuild() throws InterruptedException {
        List<StreamingEventProcessor> views = processing.eventProcessors().values().stream()
                .map(StreamingEventProcessor.class::cast)
                .toList();
        views.forEach(view -> view.shutDown());
        views.forEach(StreamingEventProcessor::resetTokens);
        assertThat(rows())
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isEmpty());
        views.forEach(view -> view.start());
        assertThat(lag.awaitPassed(recorder.position())).isTrue();
    }

    private List<String> views() {
        return List.copyOf(processing.eventProcessors().keySet());
    }

    /** Every column of every row of every table of a view. */
    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables()) {
            rows.put(
                    table,
                    jdbc.sql("select r::text from " + table + " r order by 1")
                            .query((row, n) -> row.getString(1))
                            .list());
        }
        return rows;
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select tablename from pg_tables
                        where schemaname = 'public' and split_part(tablename, '_', 1) in (:views) order by 1
                        """)
                .param("views", views())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
