package timeline.api.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.AccountRejected;
import timeline.account.Accounts;
import timeline.account.Reader;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import tools.jackson.databind.JsonNode;

/** Changes the password of whoever says the one before, by HTTP Basic; ends every session and token. */
@RestController
class PasswordController {

    private final Accounts accounts;
    private final Sessions sessions;

    PasswordController(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @PostMapping("/api/v1/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(JsonBody body, Reader reader) {
        JsonNode sent = body.only("password").path("password");
        if (!sent.isString()) {
            throw InputRefused.of("/password", "say which password it is to be");
        }
        try {
            accounts.changePassword(reader.account(), sent.stringValue());
        } catch (AccountRejected rejected) {
            throw InputRefused.of("/password", String.valueOf(rejected.getMessage()));
        }
        sessions.endAll(reader.account());
    }
}
