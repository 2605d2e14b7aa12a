package timeline.web.operate;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import timeline.log.Recorder;
import timeline.replay.Replays;
import timeline.replay.Replays.ViewStanding;

/** How far the log and the views are, of the whole server: numbers alone, asked for when somebody looks. */
@Component
class LifeMeters implements MeterBinder {

    private final Recorder recorder;
    private final Replays replays;

    LifeMeters(Recorder recorder, Replays replays) {
        this.recorder = recorder;
        this.replays = replays;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("timeline.log.position", recorder, Recorder::position)
                .description("The position of the last event that was recorded")
                .register(registry);
        Supplier<Map<String, ViewStanding>> standing = replays::standing;
        for (String view : standing.get().keySet()) {
            gauge(
                    registry,
                    "timeline.view.behind",
                    "Positions of the log that a view has not read",
                    view,
                    standing,
                    ViewStanding::behind);
            gauge(
                    registry,
                    "timeline.replay.left",
                    "Events that running replays of a view have still to take",
                    view,
                    standing,
                    ViewStanding::left);
        }
    }

    private static void gauge(
            MeterRegistry registry,
            String name,
            String description,
            String view,
            Supplier<Map<String, ViewStanding>> standing,
            ToDoubleFunction<ViewStanding> value) {
        Gauge.builder(name, standing, all -> {
                    ViewStanding one = all.get().get(view);
                    return one == null ? Double.NaN : value.applyAsDouble(one);
                })
                .description(description)
                .tag("view", view)
                .strongReference(true)
                .register(registry);
    }
}
