package timeline.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import timeline.account.Reader;
import timeline.account.TooManyAttempts;
import timeline.api.account.Entrance;

/** Signs in by a passkey; for the script of the sign-in page. */
@Controller
class PasskeySignIn {

    static final String OPTIONS = "/sign-in/passkey/options";
    static final String PATH = "/sign-in/passkey";

    private static final String CHALLENGE = "timeline.passkey-to-prove";
    private static final Logger LOG = LoggerFactory.getLogger(PasskeySignIn.class);

    private final Passkeys passkeys;
    private final WaitingRoom waitingRoom;
    private final Entrance entrance;

    PasskeySignIn(Passkeys passkeys, WaitingRoom waitingRoom, Entrance entrance) {
        this.passkeys = passkeys;
        this.waitingRoom = waitingRoom;
        this.entrance = entrance;
    }

    @PostMapping(OPTIONS)
    ResponseEntity<String> options(HttpServletRequest request) {
        Bytes challenge = Bytes.random();
        try {
            waitingRoom.ask(request, CHALLENGE, challenge.toBase64UrlString());
        } catch (TooManyAttempts often) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(
                            HttpHeaders.RETRY_AFTER,
                            Long.toString(Math.max(1, often.retryAfter().toSeconds())))
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(PasskeyJson.write(passkeys.toProve(challenge)));
    }

    /** 204 when somebody is signed in by it; 422 when it proves nothing, whyever. */
    @PostMapping(PATH)
    ResponseEntity<Void> signIn(@RequestBody String proof, HttpServletRequest request, HttpServletResponse response) {
        Optional<Reader> reader =
                waitingRoom.answered(request, CHALLENGE).flatMap(challenge -> proven(challenge, proof));
        if (reader.isEmpty()) {
            return ResponseEntity.unprocessableContent().build();
        }
        entrance.open(reader.get(), "passkey", request, response);
        return ResponseEntity.noContent().build();
    }

    private Optional<Reader> proven(String challenge, String proof) {
        try {
            return passkeys.proven(Bytes.fromBase64(challenge), PasskeyJson.proof(proof));
        } catch (RuntimeException unproven) { // of three libraries, each with its own
            LOG.debug("A passkey proved nothing", unproven);
            return Optional.empty();
        }
    }
}
