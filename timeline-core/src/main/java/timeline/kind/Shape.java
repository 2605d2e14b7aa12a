package timeline.kind;

/** How a kind lies on a timeline unless its date says otherwise. */
public enum Shape {
    POINT,
    INTERVAL
}
