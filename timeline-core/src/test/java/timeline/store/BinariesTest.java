package timeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,      amd64,   postgres-linux-x86_64.txz",
        "Linux,      aarch64, postgres-linux-arm_64.txz",
        "Mac OS X,   x86_64,  postgres-darwin-x86_64.txz",
        "Mac OS X,   aarch64, postgres-darwin-arm_64.txz",
        "Windows 11, amd64,   postgres-windows-x86_64.txz",
        "Windows 11, aarch64, postgres-windows-x86_64.txz"
    })
    void areChosenByPlatform(String system, String architecture, String archive) {
        assertThat(Binaries.archiveName(system, architecture)).isEqualTo(archive);
    }

    @Test
    void areUnpackedOnce() {
        Binaries first = Binaries.unpackInto(TestServer.HOMES.resolve("binaries"));
        Binaries again = Binaries.unpackInto(TestServer.HOMES.resolve("binaries"));

        assertThat(again).isEqualTo(first);
        assertThat(first.folder().getParent()).isDirectoryNotContaining("glob:**/half-*");
    }

    @Test
    void areUnpackedAgainWhereALossOfPowerEmptiedThem(@TempDir Path parent) throws IOException {
        Path emptied = parent.resolve(Binaries.unpackInto(TestServer.HOMES.resolve("binaries"))
                .folder()
                .getFileName());
        Files.createDirectories(emptied.resolve("bin"));
        Files.createFile(emptied.resolve("bin").resolve("postgres"));
        Files.writeString(emptied.resolve("size"), "60000000");

        Binaries mended = Binaries.unpackInto(parent);

        assertThat(mended.folder()).isEqualTo(emptied);
        assertThat(Path.of(mended.program("postgres"))).isNotEmptyFile().isExecutable();
    }
}
