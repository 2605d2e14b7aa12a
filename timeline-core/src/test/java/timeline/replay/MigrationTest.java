package timeline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.store.TestDatabase;

/** A store from before there were generations goes on with its rows as the first one. */
@Tag("store")
class MigrationTest {

    private static final UUID LIFE = new UUID(0, 7);

    @Test
    void rowsThatAreThereBecomeTheFirstGeneration() {
        TestDatabase database = TestDatabase.create();
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        Flyway.configure().dataSource(database.dataSource()).target("7").load().migrate();
        insert(jdbc, "insert into directory_timeline values (?, gen_random_uuid(), 'life', 'Asia/Seoul', 'ko', now())");
        insert(jdbc, "insert into directory_subject values (?, 'me', 1, '{\"label\": \"나\"}')");
        insert(jdbc, "insert into chronicle_timeline values (?, 'Asia/Seoul')");
        insert(jdbc, "insert into review_year values (?, 2022, 1, now(), 'infinity', '{}', '{}', '{}')");

        Flyway.configure().dataSource(database.dataSource()).target("8").load().migrate();

        for (String table :
                new String[] {"directory_timeline", "directory_subject", "chronicle_timeline", "review_year"}) {
            String view = table.substring(0, table.indexOf('_'));
            assertThat(jdbc.sql("select generation from " + table + " where " + Serving.rows(view, "timeline"))
                            .query(Integer.class)
                            .list())
                    .as(table)
                    .containsExactly(1);
        }
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        assertThat(jdbc.sql("select said ->> 'label' from directory_subject")
                        .query(String.class)
                        .single())
                .isEqualTo("나");
    }

    private static void insert(JdbcClient jdbc, String row) {
        assertThat(jdbc.sql(row).param(LIFE).update()).isEqualTo(1);
    }
}
