package timeline.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.account.Reader;

/** Adds and removes passkeys; adding is for the script of the account page. */
@Controller
class PasskeysPage {

    private static final String CHALLENGE = "timeline.passkey-to-make";
    private static final Logger LOG = LoggerFactory.getLogger(PasskeysPage.class);

    private final Passkeys passkeys;
    private final WaitingRoom waitingRoom;

    PasskeysPage(Passkeys passkeys, WaitingRoom waitingRoom) {
        this.passkeys = passkeys;
        this.waitingRoom = waitingRoom;
    }

    @PostMapping("/account/passkeys/options")
    ResponseEntity<String> options(Reader reader, HttpServletRequest request) {
        PublicKeyCredentialCreationOptions options = passkeys.toMake(reader.account());
        waitingRoom.ask(request, CHALLENGE, options.getChallenge().toBase64UrlString());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(PasskeyJson.write(options));
    }

    /** 204 when it is kept; 422 when it does not fit what was asked for. */
    @PostMapping("/account/passkeys")
    ResponseEntity<Void> keep(
            Reader reader,
            @RequestParam(defaultValue = "") String label,
            @RequestBody String made,
            HttpServletRequest request) {
        String named = TokensPage.isName(label.strip()) ? label.strip() : "passkey";
        boolean kept = waitingRoom
                .answered(request, CHALLENGE)
                .filter(challenge -> isKept(reader, challenge, named, made))
                .isPresent();
        return kept
                ? ResponseEntity.noContent().build()
                : ResponseEntity.unprocessableContent().build();
    }

    @PostMapping("/account/passkeys/{passkey}/remove")
    String remove(Reader reader, @PathVariable String passkey) {
        passkeys.remove(reader.account(), passkey);
        return "redirect:/account?done=forgotten#passkeys";
    }

    private boolean isKept(Reader reader, String challenge, String label, String made) {
        try {
            passkeys.keep(reader.account(), Bytes.fromBase64(challenge), label, PasskeyJson.made(made));
            return true;
        } catch (RuntimeException unfit) { // of three libraries, each with its own
            LOG.debug("A passkey was not kept", unfit);
            return false;
        }
    }
}
