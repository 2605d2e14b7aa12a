package timeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class HomeTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Linux,      UNSET,         /x,    /home/ada/.local/share/timeline",
        "Linux,      XDG_DATA_HOME, /data, /data/timeline",
        "Linux,      XDG_DATA_HOME, data,  /home/ada/.local/share/timeline",
        "Mac OS X,   XDG_DATA_HOME, /data, /home/ada/Library/Application Support/timeline",
        "Windows 11, UNSET,         /x,    /home/ada/AppData/Local/timeline",
        "Windows 11, LOCALAPPDATA,  /data, /data/timeline"
    })
    void isWhereThePlatformKeepsAUsersData(String system, String variable, String value, Path home) {
        assertThat(HomePlace.ofUser(Map.of(variable, value), system, Path.of("/home/ada")))
                .isEqualTo(home);
    }

    @Test
    void isClosedToOthersWhenMade() throws IOException {
        Home home = Home.at(folder.resolve("new"));
        home.keep("secret", new byte[] {1});

        assertThat(permissions(home.folder())).isEqualTo("rwx------");
        assertThat(permissions(home.folder().resolve("secret"))).isEqualTo("rw-------");
    }

    @Test
    void refusesAFolderThatOthersCanWriteTo() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatExceptionOfType(StoreRefused.class)
                .isThrownBy(() -> Home.at(folder))
                .withMessageContaining(folder.toString())
                .satisfies(refused -> assertThat(refused.action()).contains("TIMELINE_HOME", "chmod 700"));
    }

    @Test
    void isGoneAfterAThrowAwayOneIsClosed() {
        ThrowAwayHome home = ThrowAwayHome.in(folder);
        home.keep("secret", new byte[] {1});
        home.close();

        assertThat(home.folder().getParent())
                .isEqualTo(folder.resolve("throw-away"))
                .isEmptyDirectory();
    }

    @Test
    void sparesAThrowAwayOneInUse() {
        try (ThrowAwayHome one = ThrowAwayHome.in(folder);
                ThrowAwayHome other = ThrowAwayHome.in(folder)) {
            assertThat(one.folder()).exists().isNotEqualTo(other.folder());
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
