package timeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class StoreConfigurationTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(StoreConfiguration.class)
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withPropertyValues("timeline.home=" + TestServer.HOMES, "timeline.store.throw-away=true");

    @Test
    void runsTheEmbeddedServerWhereNoDatabaseIsNamedAndStopsItAfterThePool() {
        Home[] home = new Home[1];
        service.run(context -> {
            home[0] = context.getBean(Home.class);
            assertThat(context.getBean(DataSource.class)
                            .unwrap(HikariDataSource.class)
                            .getJdbcUrl())
                    .isEqualTo(context.getBean(EmbeddedPostgres.class).getJdbcUrl());
            assertThat(home[0].postgres().resolve("data").resolve("postmaster.pid"))
                    .exists();
            assertThat(context.getBeanFactory().getDependentBeans("embeddedPostgres"))
                    .contains("dataSource");
        });
        assertThat(home[0].folder()).doesNotExist();
    }

    @Test
    void usesTheDatabaseThatIsNamed() {
        TestDatabase database = TestDatabase.create();
        service.withPropertyValues(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password())
                .run(context -> {
                    assertThat(context).doesNotHaveBean(EmbeddedPostgres.class).hasSingleBean(DataSource.class);
                    assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                            .isEqualTo(database.url());
                });
    }

    @Test
    void doesNotStartOnAServerThatForgets() {
        try (ThrowAwayHome home = ThrowAwayHome.in(TestServer.HOMES);
                EmbeddedPostgres forgetful =
                        EmbeddedPostgres.start(home, ServerSettings.durable().with("fsync", "off"))) {
            ApplicationContextRunner onIt = service.withPropertyValues(
                    "spring.datasource.url=" + forgetful.getJdbcUrl(),
                    "spring.datasource.username=" + forgetful.getUsername(),
                    "spring.datasource.password=" + forgetful.getPassword());

            onIt.run(context -> assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("fsync off"));
            onIt.withPropertyValues("timeline.store.allow-not-durable=true")
                    .run(context -> assertThat(context).hasNotFailed());
        }
    }

    @Test
    void showsARefusalAsSentences() {
        var refused = new StoreRefused("It forgets.", "Switch fsync on.");
        // Others in the list need a bean factory to be made, which nobody gives them here.
        var analysis = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, failure) -> {}))
                .stream()
                .filter(StoreRefusedAnalyzer.class::isInstance)
                .map(analyzer -> analyzer.analyze(new IllegalStateException(refused)))
                .toList();

        assertThat(analysis).singleElement().satisfies(shown -> {
            assertThat(shown.getDescription()).isEqualTo("It forgets.");
            assertThat(shown.getAction()).isEqualTo("Switch fsync on.");
        });
    }
}
