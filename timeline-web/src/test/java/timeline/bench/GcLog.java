package timeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** How much of its heap a process has used, by its log of collections. */
record GcLog(Path file) {

    private static final Pattern USED = Pattern.compile(" (\\d+)M->(\\d+)M\\(");

    /** What makes a JVM write it. */
    String option() {
        return "-Xlog:gc:file=" + file;
    }

    /** The most that was used, in MiB, what was no longer needed among it. */
    int peak() throws IOException {
        return most(1);
    }

    /** The most that was left after a collection, in MiB. */
    int kept() throws IOException {
        return most(2);
    }

    private int most(int group) throws IOException {
        return USED.matcher(Files.readString(file))
                .results()
                .mapToInt(used -> Integer.parseInt(used.group(group)))
                .max()
                .orElse(0);
    }
}
