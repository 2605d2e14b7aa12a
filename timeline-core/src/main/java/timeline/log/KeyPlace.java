package timeline.log;

import java.util.Optional;

/** Where the master key is kept; what it says of itself stands in messages. */
interface KeyPlace {

    /**
     * Reads it; empty when there is none.
     *
     * @throws MasterKeyMissing when what is there is no master key, or cannot be opened
     */
    Optional<MasterKey> read();

    /** Keeps it, whole and on the disk, in the place of the one that is there. */
    void keep(MasterKey key);

    /** Keeps the first one; another node may be first. */
    default void make(MasterKey key) {
        keep(key);
    }

    /** Where a new one is kept when it is rotated. */
    default KeyPlace ofNew() {
        return this;
    }
}
