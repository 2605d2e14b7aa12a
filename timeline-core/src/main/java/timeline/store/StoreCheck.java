package timeline.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;

/**
 * Asks every data source, before anything else can use it, whether what it acknowledges is on a disk; and gives out of the
 * pool only connections that are held to what their thread may reach.
 */
class StoreCheck implements DestructionAwareBeanPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(StoreCheck.class);
    /** The first with 64-bit transaction ids, by which the log is ordered. */
    private static final int OLDEST_VERSION = 130000;
    /** The first with {@code transaction_timeout}; before it, single statements and idleness are bounded. */
    private static final int BOUNDED_VERSION = 170000;

    private final boolean allowNotDurable;
    private final IdentityHashMap<Object, ReachedDataSource> reached = new IdentityHashMap<>();

    StoreCheck(boolean allowNotDurable) {
        this.allowNotDurable = allowNotDurable;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource source) {
            check(ask(source, StoreFacts::of));
        }
        if (bean instanceof HikariDataSource pool) {
            ReachedDataSource held = ReachedDataSource.over(pool, ask(pool, ReaderRole::of));
            reached.put(pool, held);
            return held;
        }
        return bean;
    }

    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
        ReachedDataSource held = reached.remove(bean);
        if (held != null) {
            held.close();
        }
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private static <T> T ask(DataSource source, Question<T> question) {
        try (Connection connection = source.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new StoreRefused(
                    "The store cannot be reached: " + e.getMessage(),
                    "See that PostgreSQL runs, and that SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD are right; without the URL the embedded one is used.",
                    e);
        }
    }

    void check(StoreFacts facts) {
        if (facts.version() < OLDEST_VERSION) {
            throw new StoreRefused(
                    "The store is PostgreSQL " + facts.version() / 10000 + "; timeline needs " + OLDEST_VERSION / 10000
                            + " or later.",
                    "Upgrade it, or leave SPRING_DATASOURCE_URL unset to use the embedded PostgreSQL.");
        }
        if (facts.version() < BOUNDED_VERSION) {
            LOG.warn("PostgreSQL {} cannot bound transactions as a whole; 17 or later can", facts.version() / 10000);
        }
        if (!facts.encoding().equals("UTF8")) {
            throw new StoreRefused(
                    "The store's database is encoded in " + facts.encoding() + ", which cannot hold every language.",
                    "Create it again: CREATE DATABASE timeline ENCODING 'UTF8' TEMPLATE template0.");
        }
        if (facts.readOnly()) {
            throw new StoreRefused(
                    "The store is read-only: a replica, or a database with default_transaction_read_only.",
                    "Point SPRING_DATASOURCE_URL to the primary, for instance by targetServerType=primary.");
        }
        checkDurable(facts);
    }

    private void checkDurable(StoreFacts facts) {
        List<String> off = new ArrayList<>();
        offUnless(facts.fsync(), "fsync", off);
        offUnless(facts.fullPageWrites(), "full_page_writes", off);
        offUnless(facts.waitsForCommit(), "synchronous_commit", off);
        if (!off.isEmpty() && !allowNotDurable) {
            throw new StoreRefused(
                    "The store is not durable: " + String.join(", ", off)
                            + " off. What it acknowledges may be lost when the machine goes down.",
                    "Switch that on in the server, for the database and for the role. To serve all the same, on a"
                            + " store that you are ready to lose, set timeline.store.allow-not-durable=true.");
        }
        if (!off.isEmpty()) {
            LOG.warn("Serving on a store that is not durable, as told to: {} off", off);
        }
        if (!facts.checksums()) {
            LOG.warn("The store has no data checksums: a failing disk may go unnoticed (see pg_checksums)");
        }
    }

    private static void offUnless(boolean on, String setting, List<String> off) {
        if (!on) {
            off.add(setting);
        }
    }
}
