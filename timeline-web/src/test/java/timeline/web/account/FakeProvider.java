package timeline.web.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;

/** An OpenID Connect provider that vouches for whom it is told to. */
final class FakeProvider {

    private final HttpServer server;
    private final RSAKey key;
    private volatile String subject = "";
    private volatile String nonce = "";

    FakeProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("key").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", call -> answer(call, """
            {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
             "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
             "id_token_signing_alg_values_supported": ["RS256"]}\
            """.formatted(issuer())));
        server.createContext("/keys", call -> answer(call, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", call -> answer(call, """
            {"access_token": "unused", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}\
            """.formatted(idToken())));
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Whom it vouches for next, in answer to a request with a nonce. */
    void vouchFor(String who, String asked) {
        subject = who;
        nonce = asked;
    }

    void stop() {
        server.stop(0);
    }

    private String idToken() {
        Instant now = Clock.systemUTC().instant();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key").build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(subject)
                        .audience("timeline")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .claim("nonce", nonce)
                        .claim("email", "owner@example.org")
                        .claim("email_verified", true)
                        .claim("preferred_username", "owner")
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static void answer(HttpExchange call, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try (call) {
            call.getRequestBody().readAllBytes();
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, bytes.length);
            call.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
