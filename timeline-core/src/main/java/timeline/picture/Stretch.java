package timeline.picture;

/** A stretch of a row, in CSS pixels from the left edge of the picture. */
record Stretch(double from, double to) {

    boolean touches(Stretch other) {
        return from < other.to && other.from < to;
    }
}
