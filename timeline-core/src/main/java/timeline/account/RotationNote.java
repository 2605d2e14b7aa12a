package timeline.account;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import timeline.log.KeysRotated;

/** Notes a rotation of keys on the account that owns the server: whoever gave the command is at the machine, and has no name. */
@Component
class RotationNote {

    private final AccountTable table;
    private final Audit audit;

    RotationNote(AccountTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    @EventListener
    void on(KeysRotated rotated) {
        table.serverOwner().ifPresent(owner -> audit.note(owner, Act.KEYS_ROTATED, Integer.toString(rotated.keys())));
    }
}
