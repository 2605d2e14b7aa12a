package timeline.retrospective;

import timeline.life.TimelineId;

/** The stream of a year's retrospective: {@code <timeline>/retrospective/<year>}, inside the timeline's index range. */
public record RetrospectiveKey(TimelineId timeline, int year) {

    @Override
    public String toString() {
        return timeline + "/retrospective/" + year;
    }
}
