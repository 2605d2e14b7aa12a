package timeline.account;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import timeline.life.StartTimeline;
import timeline.store.TestDatabase;

/** Everything of this package on one fresh database, with a first timeline that is only written down. */
final class AccountStore {

    final MovedClock clock = new MovedClock();
    final List<StartTimeline> started = new CopyOnWriteArrayList<>();
    final Passwords passwords = new Passwords();
    final JdbcClient jdbc;
    final AccountTable table;
    final Audit audit;
    final Tokens tokens;
    final TransactionTemplate transactions;

    AccountStore() {
        DataSource database = TestDatabase.create().dataSource();
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        table = new AccountTable(jdbc, clock);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        audit = new Audit(jdbc, clock);
        tokens = new Tokens(jdbc, clock, audit, transactions);
    }

    Accounts accounts() {
        return accounts(started::add);
    }

    Accounts accounts(FirstTimeline firstTimeline) {
        return new Accounts(table, passwords, tokens, audit, firstTimeline, transactions);
    }

    SignIn signIn() {
        return new SignIn(table, passwords, audit, clock);
    }

    Invitations invitations() {
        return new Invitations(jdbc, clock, accounts(), audit, transactions);
    }

    /** What an account did, latest first, as {@code token-made: laptop}. */
    List<String> trail(Reader reader) {
        return new AuditTrail(jdbc)
                .of(reader.account(), AuditTrail.FROM_THE_END, 100).stream()
                        .map(act -> act.what().key() + (act.about() == null ? "" : ": " + act.about()))
                        .toList();
    }

    Reader owner() {
        return accounts().create(new NewAccount("Jieun", "correct horse", "Asia/Seoul", "ko"));
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
