package timeline.exchange;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what an archive says of itself with what was read of it. */
final class ManifestCheck {

    private static final String AT = "/" + ArchiveManifest.FILE;

    private final Map<String, ArchiveManifest.Sum> read;

    ManifestCheck(Map<String, ArchiveManifest.Sum> read) {
        this.read = read;
    }

    /**
     * Compares them.
     *
     * @param from the timeline that the events were of
     * @param counts what was counted while they were read
     * @throws DocumentRefused when they differ
     */
    void check(@Nullable ArchiveManifest manifest, String from, ArchiveManifest.Counts counts) {
        if (manifest == null) {
            throw DocumentRefused.of(
                    AT,
                    "there is no " + ArchiveManifest.FILE + " in the archive: it ends early, or is not one of ours");
        }
        if (!manifest.format().equals(ArchiveManifest.FORMAT) || manifest.formatVersion() != ArchiveManifest.VERSION) {
            throw DocumentRefused.of(
                    AT + "/formatVersion",
                    "the archive is of format " + manifest.format() + " " + manifest.formatVersion()
                            + "; known here is " + ArchiveManifest.FORMAT + " " + ArchiveManifest.VERSION);
        }
        files(manifest);
        if (!manifest.counts().equals(counts)) {
            throw DocumentRefused.of(
                    AT + "/counts",
                    "the manifest counts " + manifest.counts() + ", and there are " + counts
                            + ": the archive was changed");
        }
        if (!manifest.timeline().id().equals(from)) {
            throw DocumentRefused.of(AT + "/timeline/id", "the events are of another timeline than the manifest says");
        }
    }

    private void files(ArchiveManifest manifest) {
        Set<String> missing = new HashSet<>(read.keySet());
        missing.remove(ArchiveManifest.FILE);
        for (ArchiveManifest.Sum said : manifest.files()) {
            if (!said.equals(read.get(said.name()))) {
                throw DocumentRefused.of(
                        "/" + said.name(),
                        said.name() + " is not as it was exported: it is missing, or its checksum is another");
            }
            missing.remove(said.name());
        }
        if (!missing.isEmpty()) {
            throw DocumentRefused.of(AT + "/files", "the manifest does not know of " + String.join(", ", missing));
        }
    }
}
