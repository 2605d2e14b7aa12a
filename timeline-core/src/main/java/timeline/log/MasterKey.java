package timeline.log;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.security.GeneralSecurityException;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The key that wraps all data keys, and the key that names their subjects without telling them.
 *
 * <p>Stored as JSON with two Tink keysets, {@code wrap} (AES-256-GCM) and {@code name} (HMAC-SHA-256).
 */
final class MasterKey {

    private static final JsonMapper JSON = new JsonMapper();

    static {
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime lacks AES-GCM or HMAC", e);
        }
    }

    private final KeysetHandle wrap;
    private final KeysetHandle name;

    private MasterKey(KeysetHandle wrap, KeysetHandle name) {
        this.wrap = wrap;
        this.name = name;
    }

    static MasterKey generate() throws GeneralSecurityException {
        return new MasterKey(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG, RegistryConfiguration.get()));
    }

    static MasterKey parse(String json) throws GeneralSecurityException {
        JsonNode keysets = JSON.readTree(json);
        return new MasterKey(read(keysets.path("wrap")), read(keysets.path("name")));
    }

    private static KeysetHandle read(JsonNode keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                keyset.toString(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    /** What names it without telling it; goes with the key that wraps, not with the one that names subjects. */
    long fingerprint() {
        return wrap.getPrimary().getId();
    }

    /** Whether it can open what was wrapped by the key of a fingerprint. */
    boolean holds(long fingerprint) {
        return IntStream.range(0, wrap.size()).anyMatch(i -> wrap.getAt(i).getId() == fingerprint);
    }

    /** The same with a new key to wrap with, that still opens what the old ones wrapped. */
    MasterKey renewed() throws GeneralSecurityException {
        return new MasterKey(withNewPrimary(wrap), name);
    }

    /** A keyset with a new key for what is to come, beside those that it has. */
    static KeysetHandle withNewPrimary(KeysetHandle keyset) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keyset)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    /** The same without the keys that wrap nothing any more. */
    MasterKey withoutOld() throws GeneralSecurityException {
        KeysetHandle.Builder keyset = KeysetHandle.newBuilder(wrap);
        for (int i = keyset.size() - 1; i >= 0; i--) {
            if (!keyset.getAt(i).isPrimary()) {
                keyset.deleteAt(i);
            }
        }
        return new MasterKey(keyset.build(), name);
    }

    String json() throws GeneralSecurityException {
        ObjectNode keysets = JSON.createObjectNode();
        keysets.set("wrap", write(wrap));
        keysets.set("name", write(name));
        return keysets.toPrettyString();
    }

    private static JsonNode write(KeysetHandle keyset) throws GeneralSecurityException {
        return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }

    Aead wrapping() throws GeneralSecurityException {
        return wrap.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    Mac naming() throws GeneralSecurityException {
        return name.getPrimitive(RegistryConfiguration.get(), Mac.class);
    }
}
