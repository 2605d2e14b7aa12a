package timeline.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import timeline.account.AccountRejected;
import timeline.account.Accounts;
import timeline.account.Reader;
import timeline.account.SignIn;
import timeline.account.TooManyAttempts;
import timeline.api.account.Entrance;
import timeline.api.account.Sessions;

/** Changes the password; every other browser is signed out by it, and every token ends. */
@Controller
class PasswordPage {

    private final AccountView view;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Entrance entrance;

    PasswordPage(AccountView view, Accounts accounts, SignIn signIn, Sessions sessions, Entrance entrance) {
        this.view = view;
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
        this.entrance = entrance;
    }

    /** What the form sends; every part may be absent. */
    record Form(
            @Nullable String current,
            @Nullable String password,
            @Nullable String repeated) {

        @Override
        public String toString() {
            return "Form[]"; // passwords stay out of logs
        }
    }

    @PostMapping("/account/password")
    String change(Reader reader, Form form, HttpServletRequest request, HttpServletResponse response, Model page) {
        if (form.password() == null || !form.password().equals(form.repeated())) {
            return refuse(Map.of("repeated", "setup.repeated.differs"), reader, request, response, page);
        }
        try {
            boolean known = !accounts.hasPassword(reader.account()) || isCurrent(reader, form.current(), request);
            return known
                    ? change(reader, form.password(), request, response)
                    : refuse(Map.of("current", "account.password.wrong"), reader, request, response, page);
        } catch (AccountRejected rejected) {
            String fault = rejected.reason() == AccountRejected.Reason.PASSWORD_TOO_LONG
                    ? "setup.password.long"
                    : "setup.password.short";
            return refuse(Map.of("password", fault), reader, request, response, page);
        } catch (TooManyAttempts often) {
            String shown = refuse(Map.of("current", "account.password.often"), reader, request, response, page);
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, often.retryAfter().toSeconds())));
            return shown;
        }
    }

    private String change(Reader reader, String password, HttpServletRequest request, HttpServletResponse response) {
        accounts.changePassword(reader.account(), password);
        HttpSession here = request.getSession(false);
        sessions.endOthers(reader.account(), here == null ? null : here.getId());
        entrance.stay(reader, request, response);
        return "redirect:/account?done=password";
    }

    private boolean isCurrent(Reader reader, @Nullable String current, HttpServletRequest request) {
        return current != null
                && signIn.with(reader.username(), current, request.getRemoteAddr())
                        .isPresent();
    }

    private String refuse(
            Map<String, String> faults,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("faults", faults);
        return view.show(reader, request, page);
    }
}
