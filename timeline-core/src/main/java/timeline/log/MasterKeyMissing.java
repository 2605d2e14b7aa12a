package timeline.log;

import java.nio.file.Path;

/** The store holds sealed events, but the key that opens them is not where it should be. */
class MasterKeyMissing extends IllegalStateException {

    private static final long serialVersionUID = 1;

    MasterKeyMissing(Path file) {
        super("the store holds events sealed with a master key, but " + file + " is not there. Put it back from your"
                + " backup, or set TIMELINE_HOME to the folder that holds it. A new key would open nothing, so none was"
                + " made.");
    }
}
