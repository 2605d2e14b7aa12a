package timeline.picture;

/** The shape that tells what sort of thing happened, so that colour is never the only sign. */
enum Mark {
    CIRCLE,
    CROSS,
    DIAMOND,
    STAR;

    /** Half the width and height of every mark. */
    static final double RADIUS = 6;

    static Mark of(String kind) {
        return switch (kind) {
            case "medical-visit", "medical-test", "hospital-stay", "treatment", "measurement" -> CROSS;
            case "condition-diagnosed",
                    "diagnosis-refined",
                    "condition-worsened",
                    "condition-relapsed",
                    "condition-remitted",
                    "condition-resolved" -> DIAMOND;
            case "milestone",
                    "child-milestone",
                    "birth",
                    "marriage",
                    "award-received",
                    "patent-registered",
                    "publication",
                    "certification-earned" -> STAR;
            default -> CIRCLE;
        };
    }

    void draw(Svg svg, double x, double y, String styles) {
        switch (this) {
            case CIRCLE -> svg.leaf("circle", "cx", x, "cy", y, "r", 5.0, "class", styles);
            case DIAMOND -> svg.leaf("path", "d", path(x, y, DIAMOND_POINTS), "class", styles);
            case CROSS -> svg.leaf("path", "d", path(x, y, CROSS_POINTS), "class", styles);
            case STAR -> svg.leaf("path", "d", path(x, y, STAR_POINTS), "class", styles);
        }
    }

    private static final double[] DIAMOND_POINTS = {0, -6.2, 6.2, 0, 0, 6.2, -6.2, 0};
    private static final double[] CROSS_POINTS = {
        -2, -5.6, 2, -5.6, 2, -2, 5.6, -2, 5.6, 2, 2, 2, 2, 5.6, -2, 5.6, -2, 2, -5.6, 2, -5.6, -2, -2, -2
    };
    private static final double[] STAR_POINTS = {
        0, -6.8, 1.7, -2.3, 6.5, -2.1, 2.7, 0.9, 4, 5.5, 0, 2.8, -4, 5.5, -2.7, 0.9, -6.5, -2.1, -1.7, -2.3
    };

    private static String path(double x, double y, double[] points) {
        StringBuilder path = new StringBuilder("M");
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? "" : "L")
                    .append(Svg.number(x + points[i]))
                    .append(' ')
                    .append(Svg.number(y + points[i + 1]));
        }
        return path.append('Z').toString();
    }
}
