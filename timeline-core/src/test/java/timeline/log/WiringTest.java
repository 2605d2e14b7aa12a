package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import timeline.CoreTest;
import timeline.entry.RecordEntry;
import timeline.life.StartTimeline;
import timeline.life.TimelineId;
import timeline.replay.Serving;

/** What Axon gets wrong under this Spring Boot when it is left to configure itself (ADR 0002). */
@CoreTest
class WiringTest {

    private static final TimelineId LIFE = timeline(400);

    @Autowired
    Configuration axon;

    @Autowired
    LogFollowing following;

    @Autowired
    Followers followers;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Autowired
    Recorder recorder;

    @Autowired
    CommandGateway commands;

    @Autowired
    ViewLag lag;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Stumbling stumbling;

    @Autowired
    @Qualifier("eventSerializer") Serializer eventSerializer;

    @Autowired
    Serializer serializer;

    @Test
    void axonsTransactionsAreTheDatabases() {
        Boolean inside = axon.getComponent(TransactionManager.class)
                .fetchInTransaction(TransactionSynchronizationManager::isActualTransactionActive);

        assertThat(inside).isTrue();
        assertThat(beans.getBeansOfType(TransactionManager.class)).hasSize(1);
    }

    @Test
    void axonUsesOurLogAndOurTokens() {
        assertThat(axon.eventStore()).isInstanceOf(PostgresEventStore.class);
        assertThat(axon.getComponent(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(axon.eventSerializer()).isSameAs(eventSerializer).isInstanceOf(LogSerializer.class);
    }

    @Test
    void migrationsRunBeforeAxonLooksAtItsTables() {
        assertThat(beans.getDependentBeans("flywayInitializer"))
                .contains("eventStorageEngine", "tokenStore", "keyPlace");
    }

    @Test
    void everyViewIsFollowedAndItsPlaceClaimed() {
        assertThat(following.isRunning()).isTrue();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(claimed())
                        .containsExactlyInAnyOrderElementsOf(
                                followers.all().stream().map(Follower::name).toList()));
    }

    private List<String> claimed() {
        return jdbc.sql("select processor_name from log_token where owner is not null")
                .query((row, n) -> row.getString("processor_name"))
                .list();
    }

    @Test
    void axonsUpdateCheckerIsNotThere() {
        assertThat(beans.getBeansOfType(UpdateChecker.class)).isEmpty();
        assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
    }

    @Test
    void aBatchThatFailsLeavesNothingAndIsTakenAgain() throws InterruptedException {
        recorder.send(new StartTimeline(LIFE, "life", "Asia/Seoul", "ko", OWNER));
        stumbling.stumbleAt(entry(2), 1);
        long last = recorder.record(() -> Stream.of(1, 2, 3).map(this::record).toList())
                .position();

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(stumbling::hasStumbled);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> lag.awaitPassed(last));

        assertThat(rows()).containsExactly(entry(1).value(), entry(2).value(), entry(3).value());
    }

    @Test
    void anEventOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> new LogTransaction(new LogSignal()).appended(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an event may only be appended in a transaction");
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void readsBackTheTokensThatAxonKeeps(TrackingToken token) {
        Object read = serializer.deserialize(serializer.serialize(token, byte[].class));

        assertThat(read).isEqualTo(token);
    }

    static Stream<TrackingToken> tokens() {
        TrackingToken reset = new LogPosition(Long.MAX_VALUE, 7);
        return Stream.of(
                new LogPosition(12, 5),
                ReplayToken.createReplayToken(reset),
                ReplayToken.createReplayToken(reset, new LogPosition(3, 2)),
                ReplayToken.createReplayToken(reset, null, "why"));
    }

    private Object record(int n) {
        return commands.sendAndWait(new RecordEntry(
                LIFE, entry(n), content("{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"a\"}"), OWNER));
    }

    private List<UUID> rows() {
        return jdbc.sql("select entry from stumbling_entry where timeline = :timeline and "
                        + Serving.rows(Stumbling.NAME, ":timeline") + " order by position")
                .param("timeline", LIFE.value())
                .query((row, n) -> row.getObject("entry", UUID.class))
                .list();
    }
}
