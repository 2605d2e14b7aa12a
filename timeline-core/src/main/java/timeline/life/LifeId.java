package timeline.life;

/** The stream of a timeline's settings: {@code <timeline>/life}, so that one index range is a timeline's whole history. */
public record LifeId(TimelineId timeline) {

    @Override
    public String toString() {
        return timeline + "/life";
    }
}
