package timeline.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.account.Reader;
import timeline.api.account.Sessions;

/** One's own account, and the browsers that are signed in to it. */
@Controller
class AccountPage {

    private final AccountView view;
    private final Sessions sessions;

    AccountPage(AccountView view, Sessions sessions) {
        this.view = view;
        this.sessions = sessions;
    }

    /**
     * The page.
     *
     * @param done which message tells of what was just done
     */
    @GetMapping(AccountView.PATH)
    String show(
            Reader reader,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request,
            Model page) {
        page.addAttribute("done", done != null && done.matches("[a-z]{1,20}") ? done : null);
        return view.show(reader, request, page);
    }

    @PostMapping("/account/sessions/{handle}/end")
    String end(Reader reader, @PathVariable String handle) {
        sessions.end(reader.account(), handle);
        return "redirect:/account?done=ended#sessions";
    }
}
