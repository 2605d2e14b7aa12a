package timeline.exchange;

import java.time.Instant;
import java.util.List;

/**
 * What an archive says of itself; its last file, since it is written while the others are.
 *
 * @param formatVersion 1, the only one there is
 * @param timeline which it was, where it was
 * @param owner who recorded what is in it
 * @param files every other file of the archive
 */
record ArchiveManifest(
        String format,
        int formatVersion,
        Instant exportedAt,
        Of timeline,
        Owner owner,
        Counts counts,
        List<Sum> files) {

    static final String FORMAT = "timeline-archive";
    static final int VERSION = 1;

    static final String FILE = "manifest.json";
    static final String EVENTS = "events.jsonl";
    static final String DOCUMENT = "life.json";
    static final String RETROSPECTIVES = "retrospectives/";

    record Of(String id, String name, String zone, String locale) {}

    record Owner(String id, String username) {}

    /**
     * How much there is.
     *
     * @param entries entries with words of their own, retracted ones too; one that was erased whole is none
     */
    record Counts(long events, long entries) {}

    /** By what a file is known to be whole. */
    record Sum(String name, long bytes, String sha256) {}

    ArchiveManifest {
        files = List.copyOf(files);
    }
}
