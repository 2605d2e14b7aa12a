package timeline.web.demo;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets a visitor in with one click. */
@Controller
@ConditionalOnProperty(DemoSettings.DEMO)
class DemoPage {

    @PostMapping("/demo")
    String enter(HttpServletRequest request) throws ServletException {
        request.login(DemoAtStart.NAME, DemoAtStart.NAME);
        request.changeSessionId(); // a session that somebody laid out beforehand is not this one
        return "redirect:/";
    }
}
