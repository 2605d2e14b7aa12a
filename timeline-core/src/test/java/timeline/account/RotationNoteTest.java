package timeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import timeline.log.KeysRotated;

class RotationNoteTest {

    private final AccountStore store = new AccountStore();
    private final Reader owner = store.owner();

    @Test
    void standsInTheTrailOfWhoOwnsTheServer() {
        new RotationNote(store.table, store.audit).on(new KeysRotated(7));

        AuditedAct act = new AuditTrail(store.jdbc)
                .of(owner.account(), AuditTrail.FROM_THE_END, 1)
                .getFirst();
        assertThat(act.what()).isEqualTo(Act.KEYS_ROTATED);
        assertThat(act.about()).isEqualTo("7");
        assertThat(act.timeline()).isNull();
    }
}
