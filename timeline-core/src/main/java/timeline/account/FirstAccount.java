package timeline.account;

import org.springframework.stereotype.Component;

/** Whether a person may still set the first account up in the browser, and the doing of it. */
@Component
public class FirstAccount {

    private final Accounts accounts;
    private final OwnerProperties owner;
    private volatile boolean made;

    FirstAccount(Accounts accounts, OwnerProperties owner) {
        this.accounts = accounts;
        this.owner = owner;
    }

    /** True while there is no account and the environment names none; once false it stays so. */
    public boolean awaited() {
        if (!made) {
            made = owner.given() || !accounts.none();
        }
        return !made;
    }

    /**
     * Makes it.
     *
     * @throws AccountRejected when it cannot be made so, or somebody was faster
     */
    public Reader create(NewAccount asked) {
        Reader reader = accounts.createFirst(asked);
        made = true;
        return reader;
    }
}
