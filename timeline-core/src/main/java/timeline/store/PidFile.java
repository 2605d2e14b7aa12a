package timeline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} says of the server that runs on a data folder, or ran when its machine went down. */
record PidFile(Path data, long pid, Instant started) {

    private static final Duration CLOCK_SLACK = Duration.ofSeconds(10);

    static Optional<PidFile> of(Path data) {
        Path file = file(data);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return Optional.of(new PidFile(
                    data,
                    Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IndexOutOfBoundsException | NumberFormatException written) {
            // A machine that lost its power leaves the file empty.
            return Optional.of(new PidFile(data, -1, Instant.EPOCH));
        }
    }

    /** Whether that server still runs. Its number may by now be another process's, which must not be stopped for it. */
    boolean alive() {
        return pid > 0
                && ProcessHandle.of(pid)
                        .filter(process -> !zombie() && servesThisFolder(process.info()))
                        .isPresent();
    }

    private boolean servesThisFolder(ProcessHandle.Info process) {
        return process.commandLine()
                .map(line -> line.contains("postgres") && line.contains(data.toString()))
                .orElseGet(() -> process.startInstant()
                        .map(start -> Duration.between(start, started).abs().compareTo(CLOCK_SLACK) < 0)
                        .orElse(true));
    }

    /** The kernel lists a dead process until its parent asks for it, which process 1 of a container may never do. */
    private boolean zombie() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException noSuchFile) {
            return false;
        }
    }

    void delete() {
        PrivateFiles.delete(file(data));
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }
}
