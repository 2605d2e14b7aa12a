package timeline.web.account;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.account.AuditTrail;
import timeline.account.AuditedAct;
import timeline.account.Reader;

/** What one's account did, and what was tried on it. */
@Controller
class AuditPage {

    private static final int MOST = 50;

    private final AuditTrail trail;

    AuditPage(AuditTrail trail) {
        this.trail = trail;
    }

    /** An act as it is shown; {@code key} names its words. */
    record Shown(Moment at, String key, String about, int times) {}

    @GetMapping("/account/audit")
    String show(Reader reader, @RequestParam(defaultValue = "" + AuditTrail.FROM_THE_END) long before, Model page) {
        List<AuditedAct> acts = trail.of(reader.account(), before, MOST + 1);
        List<AuditedAct> shown = acts.subList(0, Math.min(MOST, acts.size()));
        page.addAttribute("acts", shown.stream().map(AuditPage::shown).toList());
        page.addAttribute(
                "next", acts.size() > MOST ? Long.toString(shown.getLast().number()) : null);
        return "account/audit";
    }

    private static Shown shown(AuditedAct act) {
        String about = act.about() == null ? "" : act.about();
        return new Shown(Moment.of(act.at()), "audit." + act.what().key(), about, act.times());
    }
}
