package timeline.picture;

import java.time.LocalDate;
import timeline.chronicle.YearItem;

/** Draws a bar: pale, so that words on it are read on any part of a fading edge, with a firm stripe and firm edges. */
record Bar(Svg svg, Axis axis, String prefix) {

    static final double HEIGHT = 21;

    private static final double STRIPE = 3;
    private static final double TOOTH = 5;
    private static final double SHORT_FADE = 26;
    private static final double OPEN_END = 0.35;

    void draw(Spot spot, double y) {
        YearItem item = spot.item();
        Edge start = Edge.start(item, axis.window());
        Edge end = Edge.end(item, axis.window());
        String fill = "";
        if (start == Edge.FADE || end == Edge.FADE) {
            String id = prefix + spot.id();
            gradient(id, spot, start == Edge.FADE ? fadeIn(spot) : 0, end == Edge.FADE ? fadeOut(spot) : 0);
            fill = "url(#" + id + ")";
        }
        double top = y - HEIGHT / 2;
        String body = body(spot, start, end, top);
        svg.leaf("path", "class", "bar", "fill", fill.isEmpty() ? "currentColor" : fill, "d", body);
        svg.leaf(
                "rect",
                "class",
                "stripe",
                "fill",
                fill.isEmpty() ? "currentColor" : fill,
                "x",
                spot.from(),
                "y",
                top + HEIGHT - STRIPE,
                "width",
                spot.to() - spot.from(),
                "height",
                STRIPE);
        edge(start, spot.from(), top);
        edge(end, spot.to() - STRIPE, top);
        svg.claim(Svg.Taken.BAR, spot.id(), new Box(spot.from(), top, spot.to(), top + HEIGHT));
    }

    private void edge(Edge edge, double x, double top) {
        if (edge == Edge.HARD) {
            svg.leaf("rect", "class", "edge", "x", x, "y", top, "width", STRIPE, "height", HEIGHT);
        }
    }

    private void gradient(String id, Spot spot, double fadeIn, double fadeOut) {
        double length = spot.to() - spot.from();
        double in = Math.min(1, fadeIn / length);
        double out = Math.max(in, 1 - fadeOut / length);
        svg.open(
                "linearGradient",
                "id",
                id,
                "gradientUnits",
                "userSpaceOnUse",
                "x1",
                spot.from(),
                "x2",
                spot.to(),
                "y1",
                0,
                "y2",
                0);
        if (in > 0) {
            stop(0, 0.06);
        }
        stop(in, 1);
        if (out < 1) {
            stop(out, 1);
            stop(1, 0.04);
        }
        svg.close();
    }

    private void stop(double offset, double opacity) {
        svg.leaf("stop", "offset", Math.round(offset * 1000) / 1000.0 + "", "stop-opacity", opacity + "");
    }

    private double fadeIn(Spot spot) {
        return Math.max(fade(spot), axis.end(spot.item().startKnownBy()) - spot.from());
    }

    private double fadeOut(Spot spot) {
        LocalDate known = spot.item().endKnownFrom();
        double from = spot.item().endUnknown()
                ? Math.max(axis.start(known), spot.from() + (spot.to() - spot.from()) * OPEN_END)
                : axis.start(known);
        return Math.max(fade(spot), spot.to() - from);
    }

    private static double fade(Spot spot) {
        return Math.min(SHORT_FADE, (spot.to() - spot.from()) / 2);
    }

    private static String body(Spot spot, Edge start, Edge end, double top) {
        StringBuilder path = new StringBuilder();
        path.append('M').append(Svg.number(spot.from())).append(' ').append(Svg.number(top));
        path.append('H').append(Svg.number(spot.to()));
        switch (end) {
            case ARROW -> path.append("l" + Spot.ARROW + " " + HEIGHT / 2 + "l-" + Spot.ARROW + " " + HEIGHT / 2);
            case CUT -> path.append(teeth(-1, 1));
            default -> path.append('v').append(HEIGHT);
        }
        path.append('H').append(Svg.number(spot.from()));
        path.append(start == Edge.CUT ? teeth(1, -1) : "v-" + HEIGHT);
        return path.append('Z').toString();
    }

    private static String teeth(int inwards, int down) {
        String step = Svg.number(down * HEIGHT / 6);
        String in = "l" + Svg.number(inwards * TOOTH) + " " + step;
        String out = "l" + Svg.number(-inwards * TOOTH) + " " + step;
        return (in + out).repeat(3);
    }
}
