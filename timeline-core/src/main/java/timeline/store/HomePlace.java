package timeline.store;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a home is when {@code timeline.home} names no folder. */
final class HomePlace {

    private HomePlace() {}

    static Path ofThisUser() {
        String system = System.getProperty("os.name");
        return ServerUser.homeFor(ofUser(System.getenv(), system, Path.of(System.getProperty("user.home"))));
    }

    /**
     * Where this user's programs keep their data on this platform.
     *
     * @param environment the process's environment variables
     * @param system the name of the operating system, as Java gives it
     */
    static Path ofUser(Map<String, String> environment, String system, Path userHome) {
        if (system.startsWith("Windows")) {
            return given(environment.get("LOCALAPPDATA"), userHome.resolve("AppData/Local"));
        }
        if (system.startsWith("Mac")) {
            return userHome.resolve("Library/Application Support/timeline");
        }
        return given(environment.get("XDG_DATA_HOME"), userHome.resolve(".local/share"));
    }

    /** A relative path is no answer: the XDG specification has it ignored. */
    private static Path given(@Nullable String named, Path otherwise) {
        return (named != null && Path.of(named).isAbsolute() ? Path.of(named) : otherwise).resolve("timeline");
    }
}
