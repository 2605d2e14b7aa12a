package timeline.log;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The key that seals what is said of one subject of one timeline.
 *
 * @param id the name under which events refer to it; tells nothing
 */
record DataKey(UUID id, Aead aead) {

    /** Seals bytes to the place where they will stand, so that no event can be put in another's place. */
    byte[] seal(byte[] plain, String place) {
        try {
            return aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal the event at " + place, e);
        }
    }

    /** Opens what {@link #seal} sealed for the same place. */
    byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(place, e);
        }
    }
}
