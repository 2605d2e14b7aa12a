package timeline.api;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import timeline.account.Accounts;
import timeline.account.NewAccount;
import timeline.account.Reader;
import timeline.account.TokenScope;
import timeline.account.Tokens;

/** The people who call the API in tests: each has an account, a first timeline in Seoul, and a token. */
@TestComponent
public class People {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Environment environment;
    private final Map<String, Client> known = new ConcurrentHashMap<>();

    People(Accounts accounts, Tokens tokens, Environment environment) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.environment = environment;
    }

    /** Somebody by name; the same person in every test. */
    public Client named(String username) {
        return known.computeIfAbsent(username, this::arrive);
    }

    /** Somebody who says nothing of who they are. */
    public Client nobody() {
        return new Client(server(), "");
    }

    /** Somebody who shows something as their token. */
    public Client bearing(String secret) {
        return new Client(server(), secret);
    }

    private Client arrive(String username) {
        Reader reader = accounts.create(new NewAccount(username, "말이 많은 까마귀", "Asia/Seoul", "ko"));
        return new Client(
                server(),
                tokens.issue(reader.account(), "tests", TokenScope.WRITE).token());
    }

    private URI server() {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }
}
