package timeline.api;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import org.springframework.stereotype.Component;
import timeline.replay.Courtesy;

/** Tells what works in the background that somebody waits for an answer. */
@Component
class RequestsFirst implements ServletRequestListener {

    private final Courtesy courtesy;

    RequestsFirst(Courtesy courtesy) {
        this.courtesy = courtesy;
    }

    @Override
    public void requestInitialized(ServletRequestEvent request) {
        courtesy.asked();
    }
}
