package timeline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data folder of the embedded server: makes it once, and refuses one that is not the home's own. */
record Cluster(Home home, Programs programs) {

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    static final String ADMINISTRATOR = "postgres";

    static Cluster of(Home home) {
        PrivateFiles.folder(home.postgres());
        ServerUser user = ServerUser.of(home);
        Binaries binaries = Binaries.unpackInto(home.binaries());
        return new Cluster(home, new Programs(binaries, user, home.postgres()));
    }

    Path data() {
        return home.postgres().resolve("data");
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new StoreRefused(
                    "The password of the store cannot be read from " + passwordFile() + ".",
                    "Put the file back from a backup of " + home.folder() + ".",
                    e);
        }
    }

    /** Leaves a data folder that may be started, and its marker. */
    void prepare() {
        Optional<Marker> marker = Marker.of(home);
        if (!holdsData()) {
            marker.ifPresent(this::refuseToBeginAgain);
            initialise();
        }
        refuseOtherVersion();
        Marker found = Marker.ofCluster(data());
        if (marker.isEmpty()) {
            found.keepIn(home);
        } else if (!marker.get().equals(found)) {
            refuseStranger(marker.get(), found);
        }
        password();
    }

    private boolean holdsData() {
        try (Stream<Path> files = Files.isDirectory(data()) ? Files.list(data()) : Stream.empty()) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a folder beside it, moved into place whole: a kill leaves nothing that a later start could take for data. */
    private void initialise() {
        LOG.info("Making a new, empty store in {}", data());
        Path half = home.postgres().resolve("data.half");
        PrivateFiles.delete(half);
        PrivateFiles.delete(data());
        PrivateFiles.write(passwordFile(), Password.generate().getBytes(UTF_8));
        programs.user().own(passwordFile());
        programs.run(
                "initdb",
                "--pgdata=" + half,
                "--username=" + ADMINISTRATOR,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                home.lasts() ? "--sync-method=fsync" : "--no-sync",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        try {
            PrivateFiles.move(half, data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path passwordFile() {
        return home.postgres().resolve("password");
    }

    private void refuseToBeginAgain(Marker marker) {
        throw new StoreRefused(
                "The data of this home is gone: " + home.folder() + " says that there was a store (cluster "
                        + marker.systemIdentifier() + "), but " + data() + " is missing or empty.",
                "Put " + data() + " back from a backup. To begin again with an empty store, and only then, delete "
                        + home.folder().resolve("store.json") + ".");
    }

    private void refuseStranger(Marker marker, Marker found) {
        throw new StoreRefused(
                data() + " is not the store of this home: it is cluster " + found.systemIdentifier() + ", and "
                        + home.folder().resolve("store.json") + " names " + marker.systemIdentifier() + ".",
                "Put the right folder back, or, if this one is meant, delete store.json.");
    }

    private void refuseOtherVersion() {
        String ours = programs.run("postgres", "--version").replaceFirst("^\\D*(\\d+)[\\s\\S]*$", "$1");
        String theirs = dataVersion();
        if (!theirs.equals(ours)) {
            throw new StoreRefused(
                    data() + " was written by PostgreSQL " + theirs + ", and this service brings PostgreSQL " + ours
                            + ".",
                    "Start the release of timeline that wrote it, export from there, and import here into a new home.");
        }
    }

    private String dataVersion() {
        try {
            return Files.readString(data().resolve("PG_VERSION")).strip();
        } catch (IOException e) {
            throw new StoreRefused(
                    data() + " holds files, but is not a data folder of PostgreSQL.",
                    "Put the right folder back, or move this one away.",
                    e);
        }
    }
}
