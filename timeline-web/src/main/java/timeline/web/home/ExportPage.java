package timeline.web.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import timeline.life.Timeline;

/** Says what an archive is before somebody has it: all of a life, in plain text. */
@Controller
class ExportPage {

    @GetMapping("/timelines/{timeline}/export")
    String export(Timeline timeline, Model page) {
        page.addAttribute("timeline", timeline);
        return "home/export";
    }
}
