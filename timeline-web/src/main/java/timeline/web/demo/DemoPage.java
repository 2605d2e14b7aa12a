package timeline.web.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import timeline.api.account.Entrance;

/** Lets a visitor in with one click. */
@Controller
@ConditionalOnProperty(DemoSettings.DEMO)
class DemoPage {

    private final DemoAtStart demo;
    private final Entrance entrance;

    DemoPage(DemoAtStart demo, Entrance entrance) {
        this.demo = demo;
        this.entrance = entrance;
    }

    /** Back to the sign-in page in the moment before the demo is ready. */
    @PostMapping("/demo")
    String enter(HttpServletRequest request, HttpServletResponse response) {
        demo.visit().ifPresent(visit -> entrance.open(visit.reader(), "demo", request, response));
        return "redirect:" + demo.visit().map(DemoAtStart.Visit::year).orElse("/");
    }
}
