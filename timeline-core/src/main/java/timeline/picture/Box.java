package timeline.picture;

/** Room in the picture, in CSS pixels from its upper left corner. */
record Box(double left, double top, double right, double bottom) {

    boolean touches(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
}
