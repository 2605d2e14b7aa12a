package timeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    private Path data;

    @Test
    void takesNoOtherProcessForItsServer() throws IOException {
        String processOfAnother = Long.toString(ProcessHandle.current().pid());
        Files.writeString(data.resolve("postmaster.pid"), processOfAnother + "\n" + data + "\n1648000000\n5432\n");

        assertThat(PidFile.of(data)).map(PidFile::alive).contains(false);
    }

    @Test
    void namesNoServerWhenTheMachineLostItsPowerWhileItWasWritten() throws IOException {
        Files.createFile(data.resolve("postmaster.pid"));

        assertThat(PidFile.of(data)).map(PidFile::alive).contains(false);
    }

    @Test
    void isAbsentWhereNoServerRan() {
        assertThat(PidFile.of(data)).isEqualTo(Optional.empty());
    }
}
