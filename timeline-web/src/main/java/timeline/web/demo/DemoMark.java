package timeline.web.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page that it is one of a demo. */
@ControllerAdvice(basePackages = "timeline.web")
@ConditionalOnProperty(DemoSettings.DEMO)
class DemoMark {

    @ModelAttribute("demo")
    boolean demo() {
        return true;
    }
}
