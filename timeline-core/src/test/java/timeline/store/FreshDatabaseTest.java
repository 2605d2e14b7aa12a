package timeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@FreshDatabase
@SpringBootTest(classes = FreshDatabaseTest.Store.class)
class FreshDatabaseTest {

    @Import(StoreConfiguration.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Store {}

    private final JdbcClient jdbc;

    @Autowired
    FreshDatabaseTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void isTheServicesOwnRolesEmptyDatabase() {
        assertThat(text("SELECT current_user")).isEqualTo("timeline");
        assertThat(text("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .isEqualTo("0");
        assertThat(text("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void boundsEveryTransaction() {
        assertThat(text("SHOW transaction_timeout")).isEqualTo("30s");
        assertThat(text("SHOW idle_in_transaction_session_timeout")).isEqualTo("30s");
    }

    @Nested
    class Inside {

        @Test
        void isTheSameDatabase() {
            assertThat(text("SELECT current_user")).isEqualTo("timeline");
        }
    }

    private String text(String query) {
        return jdbc.sql(query).query(String.class).single();
    }
}
