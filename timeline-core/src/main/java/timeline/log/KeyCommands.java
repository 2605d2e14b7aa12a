package timeline.log;

import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does one thing in place of serving, and ends the process: {@code --timeline.command=verify-keys} or {@code rotate-keys}.
 * It ends with 0 when all is well, else with 1.
 */
@Component
@ConditionalOnProperty(CommandSettings.COMMAND)
class KeyCommands implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(KeyCommands.class);

    private static final String NODES = """
        select count(*) from pg_stat_activity where datname = current_database() and application_name = 'timeline'
        """;

    private final ApplicationContext context;
    private final Environment settings;
    private final JdbcClient jdbc;
    private final KeyVerification verification;
    private final KeyRotation rotation;

    KeyCommands(
            ApplicationContext context,
            Environment settings,
            JdbcClient jdbc,
            KeyVerification verification,
            KeyRotation rotation) {
        this.context = context;
        this.settings = settings;
        this.jdbc = jdbc;
        this.verification = verification;
        this.rotation = rotation;
    }

    @Override
    public void run(ApplicationArguments arguments) throws GeneralSecurityException {
        int code = run(settings.getRequiredProperty(CommandSettings.COMMAND)) ? 0 : 1;
        System.exit(SpringApplication.exit(context, () -> code));
    }

    /** Runs a command; whether all is well. */
    boolean run(String command) throws GeneralSecurityException {
        return switch (command) {
            case "verify-keys" -> verification.verify().isWhole();
            case "rotate-keys" -> rotates();
            default -> {
                LOG.error("There is no command {}; there are verify-keys and rotate-keys", command);
                yield false;
            }
        };
    }

    private boolean rotates() throws GeneralSecurityException {
        if (jdbc.sql(NODES).query(Long.class).single() > 0) {
            LOG.error("The service runs on this database: stop every node, then rotate the keys");
            return false;
        }
        rotation.rotate();
        return true;
    }
}
