package timeline.log;

import timeline.store.StoreRefused;

/** The store holds sealed events, but the key that opens them is not where it should be. */
class MasterKeyMissing extends StoreRefused {

    private static final long serialVersionUID = 1;

    private static final String ACTION =
            "Put it back from your backup, or set TIMELINE_HOME to the folder that holds it."
                    + " A new key would open nothing, so none was made.";

    private MasterKeyMissing(String why) {
        super(why, ACTION);
    }

    private MasterKeyMissing(String why, Exception cause) {
        super(why, ACTION, cause);
    }

    static MasterKeyMissing at(KeyPlace place) {
        return new MasterKeyMissing("The store holds events sealed with a master key, but " + place + " is not there.");
    }

    /** @param what begins the sentence: the file, or the variable */
    static MasterKeyMissing damaged(String what, Exception cause) {
        return new MasterKeyMissing(what + " does not hold a master key.", cause);
    }

    static MasterKeyMissing another(KeyPlace place) {
        return new MasterKeyMissing(
                "The store holds events sealed with a master key, and " + place + " is another one.");
    }
}
