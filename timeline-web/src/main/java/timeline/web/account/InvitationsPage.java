package timeline.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import timeline.account.InvitationRejected;
import timeline.account.Invitations;
import timeline.account.IssuedInvitation;
import timeline.account.Reader;
import timeline.api.NotFound;

/** Invites others to this server, and takes invitations back. */
@Controller
class InvitationsPage {

    private final AccountView view;
    private final Invitations invitations;

    InvitationsPage(AccountView view, Invitations invitations) {
        this.view = view;
        this.invitations = invitations;
    }

    /** Shows the link in the answer itself, for once. */
    @PostMapping("/account/invitations")
    String invite(
            Reader reader,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        String given = note.strip();
        if (!TokensPage.isName(given)) {
            return refuse("account.invitation.note.missing", reader, request, response, page);
        }
        try {
            IssuedInvitation issued = invitations.issue(reader.account(), given);
            response.setStatus(HttpStatus.CREATED.value());
            page.addAttribute("invited", given);
            page.addAttribute(
                    "link",
                    ServletUriComponentsBuilder.fromContextPath(request)
                            .path(JoinPage.address(issued.code()))
                            .toUriString());
            return view.show(reader, request, page);
        } catch (InvitationRejected rejected) {
            if (rejected.reason() == InvitationRejected.Reason.NOT_THE_OWNER) {
                throw new NotFound("only the owner invites");
            }
            return refuse("account.invitation.many", reader, request, response, page);
        }
    }

    @PostMapping("/account/invitations/{invitation}/withdraw")
    String withdraw(Reader reader, @PathVariable UUID invitation) {
        invitations.withdraw(reader.account(), invitation);
        return "redirect:/account?done=withdrawn#invitations";
    }

    private String refuse(
            String fault, Reader reader, HttpServletRequest request, HttpServletResponse response, Model page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("faults", Map.of("note", fault));
        return view.show(reader, request, page);
    }
}
