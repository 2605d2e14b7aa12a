package timeline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs, and reports what they said where they fail. */
record Programs(Binaries binaries, ServerUser user, Path scratch) {

    String run(String program, String... arguments) {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));
        try {
            // A file and not a pipe: on Windows the server inherits the pipe, which then never ends.
            Path said = Files.createTempFile(scratch, program, ".out");
            try {
                int exit = start(command, said).waitFor();
                if (exit != 0) {
                    throw new ProgramFailed(program, exit, Files.readString(said));
                }
                return Files.readString(said);
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + program + " was running", e);
        }
    }

    private Process start(List<String> command, Path said) throws IOException {
        ProcessBuilder process = new ProcessBuilder(command).directory(scratch.toFile());
        // What the user set for other servers (PGDATA, PGPORT, PGOPTIONS) is not meant for this one.
        process.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return process.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }
}
