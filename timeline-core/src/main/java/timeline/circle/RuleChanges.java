package timeline.circle;

import org.springframework.stereotype.Component;
import timeline.account.Act;
import timeline.account.Audit;
import timeline.life.DescribedState;
import timeline.life.Disclose;
import timeline.life.LifeCommand;
import timeline.life.RevokeDisclosure;
import timeline.life.SetCircles;
import timeline.life.SetPrivacyRules;
import timeline.log.Commands;

/** Changes who may look, in the running transaction, and notes in the audit trail who did so: over HTTP and by a document. */
@Component
public class RuleChanges {

    private final Commands commands;
    private final Audit audit;

    RuleChanges(Commands commands, Audit audit) {
        this.commands = commands;
        this.audit = audit;
    }

    public DescribedState set(SetPrivacyRules command) {
        return noted(command, Act.PRIVACY_RULES_CHANGED, command.rules().size());
    }

    public DescribedState set(SetCircles command) {
        return noted(command, Act.CIRCLES_CHANGED, command.circles().size());
    }

    public DescribedState disclose(Disclose command) {
        return noted(command, Act.DISCLOSED, command.to());
    }

    public DescribedState revoke(RevokeDisclosure command) {
        return noted(command, Act.DISCLOSURE_REVOKED, command.disclosure());
    }

    private DescribedState noted(LifeCommand command, Act what, Object about) {
        DescribedState state = commands.send(command);
        audit.note(command.by(), command.timeline(), what, about.toString());
        return state;
    }
}
