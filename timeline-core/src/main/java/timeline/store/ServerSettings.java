package timeline.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Settings given to the server on its command line, where nothing in the data folder overrides them. */
record ServerSettings(Map<String, String> values) {

    private static final long MEGABYTE = 1 << 20;
    private static final long LEAST_BUFFERS = 128;
    private static final long MOST_BUFFERS = 1_024;

    ServerSettings {
        values = Map.copyOf(values);
    }

    /**
     * Every acknowledged commit is on the disk; only this machine can connect; no person's words in the server's log; buffers
     * as this machine's memory allows.
     */
    static ServerSettings durable() {
        return new ServerSettings(Map.ofEntries(
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("password_encryption", "scram-sha-256"),
                // Files of old writes are deleted, not kept for new ones: what was erased does not stay in them.
                Map.entry("wal_recycle", "off"),
                // Since each of those files is a new one, all that is written ahead would be written twice: zeros
                // first.
                Map.entry("wal_init_zero", "off"),
                Map.entry("shared_buffers", sharedBuffers(memory())),
                // A replay writes gigabytes: with PostgreSQL's own limit a checkpoint every few seconds, and after
                // each one all pages of indexes anew.
                Map.entry("max_wal_size", "4GB"),
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_checkpoints", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC")));
    }

    /**
     * An eighth of the memory, since others need the rest: PostgreSQL's own choice at least, which is for a machine of a
     * gigabyte.
     *
     * @param memory in bytes
     */
    static String sharedBuffers(long memory) {
        return Math.clamp(memory / 8 / MEGABYTE, LEAST_BUFFERS, MOST_BUFFERS) + "MB";
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    ServerSettings with(String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new ServerSettings(more);
    }

    String asOptions() {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining(" "));
    }
}
