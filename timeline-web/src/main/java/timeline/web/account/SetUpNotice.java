package timeline.web.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import timeline.account.FirstAccount;

/** Tells whoever started the server where to make the first account, as long as there is none. */
@Component
class SetUpNotice implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpNotice.class);

    private final FirstAccount firstAccount;
    private final SetUpCode code;
    private final Environment environment;

    SetUpNotice(FirstAccount firstAccount, SetUpCode code, Environment environment) {
        this.firstAccount = firstAccount;
        this.code = code;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (firstAccount.awaited()) {
            String port = environment.getProperty("local.server.port", "8080");
            LOG.warn(
                    "There is no account yet. Make the first one at http://localhost:{}{} on this machine,"
                            + " or from elsewhere with the code {}",
                    port,
                    SetUpPage.PATH,
                    code);
        }
    }
}
