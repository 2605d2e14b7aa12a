package timeline.life;

/** Something that happened to a timeline: what every stored event can tell of itself. */
public interface TimelineEvent {

    /** The timeline whose history it belongs to. */
    TimelineId timeline();

    /** The key of the subject whose key seals its words in the log; empty for the timeline's own. */
    default String about() {
        return "";
    }
}
