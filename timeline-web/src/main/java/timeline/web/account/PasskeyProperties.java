package timeline.web.account;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which site passkeys are made for; they are of no use at another.
 *
 * @param rpId the site's domain, without scheme and port
 * @param origins where its pages are, with scheme and port; when there are none, the domain over HTTPS, or this server on
 *     localhost
 */
@ConfigurationProperties("timeline.passkeys")
record PasskeyProperties(
        @DefaultValue("localhost") String rpId,
        @DefaultValue Set<String> origins) {

    PasskeyProperties {
        origins = Set.copyOf(origins);
    }

    /** The origins, for a server that listens on a port. */
    Set<String> origins(String port) {
        if (!origins.isEmpty()) {
            return origins;
        }
        return Set.of(rpId.equals("localhost") ? "http://localhost:" + port : "https://" + rpId);
    }
}
