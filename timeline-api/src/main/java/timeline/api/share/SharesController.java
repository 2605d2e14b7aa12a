package timeline.api.share;

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
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import timeline.api.NotFound;
import timeline.api.Page;
import timeline.api.Paging;
import timeline.life.Precondition;
import timeline.life.Timeline;
import timeline.share.IssuedShare;
import timeline.share.Share;
import timeline.share.Shares;
import timeline.share.TooManyShares;

/** Makes links to a timeline, lists and revokes them; for its owner. */
@RestController
@RequestMapping("/api/v1/timelines/{timeline}/shares")
class SharesController {

    private final Shares shares;
    private final ShareRequests requests;

    SharesController(Shares shares, ShareRequests requests) {
        this.shares = shares;
        this.requests = requests;
    }

    /**
     * A share that was just made.
     *
     * @param link the address with its code, shown once
     */
    record Made(
            UUID id,
            String name,
            String circle,
            List<Integer> years,
            @Nullable Instant expires,
            String link) {

        static Made of(IssuedShare issued) {
            Share share = issued.share();
            String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                    .path("/s/" + issued.code())
                    .toUriString();
            return new Made(share.id(), share.name(), share.circle(), share.years(), share.expires(), link);
        }

        @Override
        public String toString() {
            return "Made[" + id + "]"; // the secret stays out of logs
        }
    }

    /** A share without its link. */
    record Body(
            UUID id,
            String name,
            String circle,
            List<Integer> years,
            Instant created,
            @Nullable Instant expires,
            @Nullable Instant revoked,
            @Nullable Instant lastUsed,
            long uses) {

        static Body of(Share share) {
            return new Body(
                    share.id(),
                    share.name(),
                    share.circle(),
                    share.years(),
                    share.created(),
                    share.expires(),
                    share.revoked(),
                    share.lastUsed(),
                    share.uses());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made share(Timeline timeline, JsonBody body) {
        try {
            return Made.of(shares.issue(timeline, requests.read(timeline, body)));
        } catch (TooManyShares many) {
            throw new InputRefused(
                    HttpStatus.CONFLICT, "too-many-shares", String.valueOf(many.getMessage()), List.of());
        }
    }

    /** All of them, those that ended within the last year too, latest first. */
    @GetMapping
    Page<Body> all(Timeline timeline, Paging paging) {
        List<Body> all = shares.of(timeline).stream().map(Body::of).toList();
        return paging.of(all, body -> body.id().toString());
    }

    @GetMapping("/{share}")
    ResponseEntity<Body> get(Timeline timeline, @PathVariable UUID share) {
        Share found = find(timeline, share);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(Body.of(found));
    }

    @DeleteMapping("/{share}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Timeline timeline, @PathVariable UUID share, Precondition seen) {
        seen.check(find(timeline, share).version());
        shares.revoke(timeline, share);
    }

    private Share find(Timeline timeline, UUID id) {
        return shares.find(timeline, id).orElseThrow(() -> new NotFound("there is no such share on this timeline"));
    }
}
