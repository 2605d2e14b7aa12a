package timeline.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * The master key in the environment: the JSON of the key's file, or that in Base64.
 *
 * @param ofNew where a new one is kept, for somebody to put into the variable
 */
record KeyVariable(String value, KeyFile ofNew) implements KeyPlace {

    private static final String NAME = "TIMELINE_MASTER_KEY";

    @Override
    public Optional<MasterKey> read() {
        try {
            String json = value.strip().startsWith("{")
                    ? value
                    : new String(Base64.getMimeDecoder().decode(value.strip()), StandardCharsets.UTF_8);
            return Optional.of(MasterKey.parse(json));
        } catch (GeneralSecurityException | JacksonException | IllegalArgumentException e) {
            throw MasterKeyMissing.damaged("The variable " + NAME, e);
        }
    }

    @Override
    public void keep(MasterKey key) {
        throw new UnsupportedOperationException("a variable is set from outside");
    }

    @Override
    public String toString() {
        return "the variable " + NAME;
    }
}
