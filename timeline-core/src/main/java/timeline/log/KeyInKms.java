package timeline.log;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.ServiceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.store.StoreRefused;

/**
 * The master key in the database, sealed by a key that never leaves a KMS: nodes share nothing but the database and the
 * address. Which addresses there are is told by the {@link KmsClient}s on the class path (Tink's own for AWS and Google
 * Cloud, or any other).
 *
 * @param before where the key lay until a KMS was named; it is taken over from there
 */
record KeyInKms(String address, Aead kms, JdbcClient jdbc, KeyFile before) implements KeyPlace {

    private static final byte[] PLACE = "timeline/master-key".getBytes(StandardCharsets.UTF_8);

    /**
     * Finds who speaks to the KMS of an address.
     *
     * @param credentials a file; empty for what the platform has
     */
    static KeyInKms at(String address, String credentials, JdbcClient jdbc, KeyFile before) {
        try {
            KmsClient client = ServiceLoader.load(KmsClient.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(known -> known.doesSupport(address))
                    .findFirst()
                    .orElseThrow(() -> new StoreRefused(
                            "No client of a KMS on the class path knows the address " + address + ".",
                            "Add one, such as tink-awskms or tink-gcpkms, or correct TIMELINE_MASTER_KEY_KMS."));
            KmsClient signedIn =
                    credentials.isEmpty() ? client.withDefaultCredentials() : client.withCredentials(credentials);
            return new KeyInKms(address, signedIn.getAead(address), jdbc, before);
        } catch (GeneralSecurityException e) {
            throw refused(address, e);
        }
    }

    private static StoreRefused refused(String address, GeneralSecurityException e) {
        return new StoreRefused(
                "The KMS at " + address + " does not open the master key: " + e.getMessage(),
                "See that it answers, and that this service may use the key.",
                e);
    }

    @Override
    public Optional<MasterKey> read() {
        return sealed().or(() -> {
            before.read().ifPresent(this::make);
            return sealed();
        });
    }

    private Optional<MasterKey> sealed() {
        return jdbc.sql("select sealed from log_master where sealed is not null")
                .query((row, n) -> row.getBytes("sealed"))
                .optional()
                .map(this::open);
    }

    private MasterKey open(byte[] sealed) {
        try {
            return MasterKey.parse(new String(kms.decrypt(sealed, PLACE), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw refused(address, e);
        }
    }

    @Override
    public void make(MasterKey key) {
        jdbc.sql("""
            insert into log_master (fingerprint, sealed) values (?, ?)
            on conflict (one) do update set sealed = coalesce(log_master.sealed, excluded.sealed)
            """).params(key.fingerprint(), seal(key)).update();
    }

    @Override
    public void keep(MasterKey key) {
        jdbc.sql("update log_master set sealed = ?").param(seal(key)).update();
    }

    private byte[] seal(MasterKey key) {
        try {
            return kms.encrypt(key.json().getBytes(StandardCharsets.UTF_8), PLACE);
        } catch (GeneralSecurityException e) {
            throw refused(address, e);
        }
    }

    @Override
    public String toString() {
        return "the KMS at " + address;
    }
}
