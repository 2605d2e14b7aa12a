package timeline.account;

import java.time.Instant;

/**
 * Somebody as an OpenID Connect provider knows them.
 *
 * @param issuer the provider's own name: the {@code iss} claim
 * @param subject who it is, within the issuer: the {@code sub} claim
 * @param provider the provider's name in this server's settings
 */
public record Identity(String issuer, String subject, String provider) {

    /** An identity that is linked to an account. */
    public record Linked(Identity identity, Instant since) {}
}
