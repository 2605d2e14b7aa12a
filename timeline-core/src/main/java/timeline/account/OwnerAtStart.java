package timeline.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import timeline.account.AccountRejected.Reason;

/** Makes the account that the environment names when there is none; the service is not ready before. */
@Component
class OwnerAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerAtStart.class);

    private final Accounts accounts;
    private final OwnerProperties owner;

    OwnerAtStart(Accounts accounts, OwnerProperties owner) {
        this.accounts = accounts;
        this.owner = owner;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String username = owner.username();
        String password = owner.password();
        if (username == null || password == null || !accounts.none()) {
            return;
        }
        if (password.length() < NewAccount.PASSWORD_MIN_CHARS) {
            LOG.warn(
                    "TIMELINE_OWNER_PASSWORD has fewer than {} characters: easy to guess",
                    NewAccount.PASSWORD_MIN_CHARS);
        }
        create(username, password);
    }

    private void create(String username, String password) {
        try {
            Reader reader = accounts.createFirst(NewAccount.here(username, password));
            LOG.info("Made the first account, {}, as the environment names it", reader.username());
        } catch (AccountRejected rejected) {
            if (rejected.reason() != Reason.ALREADY_SET_UP) { // another node was faster, which is as good
                throw new IllegalStateException(
                        "TIMELINE_OWNER_USERNAME and TIMELINE_OWNER_PASSWORD make no account: " + rejected.getMessage(),
                        rejected);
            }
        }
    }
}
