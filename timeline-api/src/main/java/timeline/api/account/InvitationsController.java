package timeline.api.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import timeline.account.Invitation;
import timeline.account.InvitationRejected;
import timeline.account.Invitations;
import timeline.account.IssuedInvitation;
import timeline.account.Reader;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import timeline.api.NotFound;
import timeline.api.Page;
import timeline.api.Paging;
import timeline.life.Precondition;

/** Invites others to this server; for the first account. */
@RestController
@RequestMapping("/api/v1/invitations")
class InvitationsController {

    /** An invitation that is open is never changed, only withdrawn. */
    private static final long VERSION = 1;

    private final Invitations invitations;

    InvitationsController(Invitations invitations) {
        this.invitations = invitations;
    }

    /**
     * An invitation that was just made.
     *
     * @param link where to come in, shown once
     */
    record Made(UUID id, String note, Instant expires, String link) {

        @Override
        public String toString() {
            return "Made[" + id + "]"; // the secret stays out of logs
        }
    }

    /** An invitation without its link. */
    record Body(
            UUID id,
            String note,
            Instant created,
            Instant expires,
            @Nullable String acceptedBy) {

        static Body of(Invitation invitation) {
            return new Body(
                    invitation.id(),
                    invitation.note(),
                    invitation.created(),
                    invitation.expires(),
                    invitation.acceptedBy());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made invite(JsonBody body, Reader reader) {
        String note = TokenRequests.name(body.only("note"), "note", "an invitation's note");
        try {
            IssuedInvitation made = invitations.issue(reader.account(), note);
            String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                    .path("/join/" + made.code())
                    .toUriString();
            return new Made(made.id(), made.note(), made.expires(), link);
        } catch (InvitationRejected rejected) {
            throw switch (rejected.reason()) {
                case NOT_THE_OWNER -> refused(HttpStatus.FORBIDDEN, "not-the-owner", rejected);
                case TOO_MANY, OVER -> refused(HttpStatus.CONFLICT, "too-many-invitations", rejected);
            };
        }
    }

    @GetMapping
    Page<Body> all(Reader reader, Paging paging) {
        List<Body> all = invitations.of(reader.account()).stream().map(Body::of).toList();
        return paging.of(all, body -> body.id().toString());
    }

    @GetMapping("/{invitation}")
    ResponseEntity<Body> get(Reader reader, @PathVariable UUID invitation) {
        return ResponseEntity.ok().eTag("\"" + VERSION + "\"").body(Body.of(find(reader, invitation)));
    }

    /** One by which somebody came can no longer be withdrawn, and is answered as if it were not there. */
    @DeleteMapping("/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Reader reader, @PathVariable UUID invitation, Precondition seen) {
        find(reader, invitation);
        seen.check(VERSION);
        if (!invitations.withdraw(reader.account(), invitation)) {
            throw missing();
        }
    }

    private Invitation find(Reader reader, UUID id) {
        return invitations.of(reader.account()).stream()
                .filter(invitation -> invitation.id().equals(id))
                .findFirst()
                .orElseThrow(InvitationsController::missing);
    }

    private static NotFound missing() {
        return new NotFound("there is no such invitation");
    }

    private static InputRefused refused(HttpStatus status, String slug, InvitationRejected rejected) {
        return new InputRefused(status, slug, String.valueOf(rejected.getMessage()), List.of());
    }
}
