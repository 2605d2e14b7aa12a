package timeline.log;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A KMS whose keys live as long as the process: another key for each address. */
public final class KmsOfTests implements KmsClient {

    static final String ADDRESS = "test-kms://keys/timeline";

    private static final Map<String, Aead> KEYS = new ConcurrentHashMap<>();

    @Override
    public boolean doesSupport(String address) {
        return address.startsWith("test-kms://");
    }

    @Override
    public KmsClient withCredentials(String path) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String address) {
        return KEYS.computeIfAbsent(address, first -> generate());
    }

    private static Aead generate() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
