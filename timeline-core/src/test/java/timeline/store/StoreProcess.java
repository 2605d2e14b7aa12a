package timeline.store;

import java.io.IOException;
import java.nio.file.Path;

/** A service reduced to its store, in a JVM of its own that a test may kill. Prints its URL, its role and its password. */
final class StoreProcess {

    private StoreProcess() {}

    @SuppressWarnings("SystemOut") // its output is what the test reads
    public static void main(String[] arguments) throws IOException {
        Path home = arguments.length > 0 ? Path.of(arguments[0]) : HomePlace.ofThisUser();
        EmbeddedPostgres server = EmbeddedPostgres.start(Home.at(home), ServerSettings.durable());
        System.out.println(server.getJdbcUrl() + " " + server.getUsername() + " " + server.getPassword());
        while (System.in.read() >= 0) {
            // Until the input ends, which is a request to stop.
        }
        server.close();
    }
}
