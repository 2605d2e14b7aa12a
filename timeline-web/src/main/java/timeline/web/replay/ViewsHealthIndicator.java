package timeline.web.replay;

import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import timeline.replay.Replays;

/** Tells operators of events that views could not take; the service serves all the same, so it stays up. */
@Component
class ViewsHealthIndicator implements HealthIndicator {

    private final Replays replays;

    ViewsHealthIndicator(Replays replays) {
        this.replays = replays;
    }

    @Override
    public Health health() {
        Map<String, Long> parked = replays.parkedOnServer();
        return Health.up().withDetail("parked", parked).build();
    }
}
