package timeline.log;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens every data key and every event, and tells of each that does not open. */
class KeyVerification {

    private static final Logger LOG = LoggerFactory.getLogger(KeyVerification.class);
    private static final int PAGE = 1_000;

    /**
     * What came of it.
     *
     * @param erased events whose key was destroyed on purpose
     * @param lost events whose key is missing though nobody destroyed it
     * @param broken events and data keys that do not open
     */
    record Verified(int keys, long events, long erased, List<UUID> lost, List<UUID> broken) {

        boolean isWhole() {
            return lost.isEmpty() && broken.isEmpty();
        }
    }

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final LogTable table;

    KeyVerification(JdbcClient jdbc, DataKeys keys, LogTable table) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.table = table;
    }

    Verified verify() {
        Set<UUID> there = ids("select key from log_key");
        Set<UUID> destroyed = ids("select key from log_destroyed");
        Set<UUID> broken = new HashSet<>();
        there.stream().filter(key -> !keys.opens(key)).forEach(broken::add);
        Set<UUID> lost = new HashSet<>();
        long events = 0;
        long erased = 0;
        List<LogRow> page = table.after(LogPosition.START, PAGE);
        while (!page.isEmpty()) {
            for (LogRow row : page) {
                events++;
                if (!there.contains(row.key())) {
                    erased += destroyed.contains(row.key()) ? 1 : 0;
                    (destroyed.contains(row.key()) ? new HashSet<UUID>() : lost).add(row.event());
                } else if (!opens(row)) {
                    broken.add(row.event());
                }
            }
            page = table.after(page.getLast().position(), PAGE);
        }
        Verified verified = new Verified(there.size(), events, erased, List.copyOf(lost), List.copyOf(broken));
        tell(verified);
        return verified;
    }

    private boolean opens(LogRow row) {
        try {
            keys.forReading(row.key()).ifPresent(key -> {
                key.open(row.payload(), row.place("payload"));
                key.open(row.metadata(), row.place("metadata"));
            });
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private Set<UUID> ids(String sql) {
        return new HashSet<>(jdbc.sql(sql)
                .query((row, n) -> row.getObject("key", UUID.class))
                .list());
    }

    private static void tell(Verified verified) {
        LOG.info(
                "{} data keys, {} events, of which {} are erased",
                verified.keys(),
                verified.events(),
                verified.erased());
        verified.lost()
                .forEach(event -> LOG.error("The key of event {} is missing, though nobody destroyed it", event));
        verified.broken().forEach(id -> LOG.error("{} does not open: it was changed, or sealed elsewhere", id));
    }
}
