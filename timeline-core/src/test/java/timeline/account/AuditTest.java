package timeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import timeline.life.Timeline;
import timeline.life.TimelineId;

class AuditTest {

    private static final String HOME = "192.0.2.1";
    private static final TimelineId LIFE = new TimelineId(new UUID(0xb, 1));

    private final AccountStore store = new AccountStore();
    private final AuditTrail trail = new AuditTrail(store.jdbc);
    private final Reader owner = store.owner();

    @Test
    void tellsWhoDidWhatToWhichTimelineAndWhen() {
        store.audit.note(owner.account(), LIFE, Act.EXPORTED, "archive");

        AuditedAct act = trail.of(life(), AuditTrail.FROM_THE_END, 10).getFirst();
        assertThat(act)
                .isEqualTo(new AuditedAct(
                        act.number(),
                        Instant.parse("2026-03-01T09:00:00Z"),
                        Act.EXPORTED,
                        "Jieun",
                        LIFE,
                        "archive",
                        1));
    }

    @Test
    void isReadLatestFirstPageByPage() {
        for (int number = 1; number <= 5; number++) {
            store.audit.note(owner.account(), Act.TOKEN_MADE, "token " + number);
        }

        List<AuditedAct> first = trail.of(owner.account(), AuditTrail.FROM_THE_END, 3);
        List<AuditedAct> second = trail.of(owner.account(), first.getLast().number(), 3);
        assertThat(first).extracting(AuditedAct::about).containsExactly("token 5", "token 4", "token 3");
        assertThat(second).extracting(AuditedAct::about).containsExactly("token 2", "token 1");
    }

    @Test
    void isNotOfWhatWasRolledBack() {
        assertThatThrownBy(() -> store.transactions.executeWithoutResult(status -> {
                    store.audit.note(owner.account(), LIFE, Act.TIMELINE_ERASED, null);
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");

        assertThat(store.trail(owner)).isEmpty();
    }

    @Test
    void countsFailedSignInsInOneRowAnHour() {
        SignIn signIn = store.signIn();
        for (int attempt = 0; attempt < 7; attempt++) {
            assertThat(signIn.with("jieun", "wrong horse", HOME)).isEmpty();
        }
        store.clock.move(Duration.ofHours(1));
        assertThat(signIn.with("jieun", "wrong horse", HOME)).isEmpty();

        assertThat(trail.of(owner.account(), AuditTrail.FROM_THE_END, 10))
                .extracting(AuditedAct::what, AuditedAct::times)
                .containsExactly(tuple(Act.SIGN_IN_FAILED, 1), tuple(Act.SIGN_IN_FAILED, 7));
    }

    @Test
    void keepsNoNameThatIsNoAccount() {
        SignIn signIn = store.signIn();
        for (int stranger = 0; stranger < 20; stranger++) {
            assertThat(signIn.with("canary" + stranger, "wrong horse", "192.0.2." + stranger))
                    .isEmpty();
        }

        assertThat(store.count("audit")).isOne();
        assertThat(store.jdbc
                        .sql("select audit::text from audit")
                        .query(String.class)
                        .single())
                .doesNotContain("canary");
        assertThat(store.trail(owner)).isEmpty();
    }

    @Test
    void takesWhatIsTooLongInPart() {
        store.audit.note(owner.account(), Act.TOKEN_MADE, "🎂".repeat(300));

        assertThat(store.trail(owner)).containsExactly("token-made: " + "🎂".repeat(200));
    }

    private Timeline life() {
        return new Timeline(LIFE, owner.account(), "Jieun", ZoneId.of("Asia/Seoul"), "ko");
    }
}
