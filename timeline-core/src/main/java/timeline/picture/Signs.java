package timeline.picture;

/** The samples of the legend: small bars and marks, drawn as in the picture. */
final class Signs {

    private static final double HALF = 6;

    private Signs() {}

    static void day(Svg svg, double x, double y) {
        Mark.CIRCLE.draw(svg, x + 6, y, "mark");
    }

    static void about(Svg svg, double x, double y) {
        Mark.CIRCLE.draw(svg, x + 6, y, "mark hollow");
    }

    static void range(Svg svg, double x, double y) {
        svg.leaf("path", "class", "dots", "d", at(x, y) + "h12m18 0h12");
        Mark.CIRCLE.draw(svg, x + 21, y, "mark hollow");
    }

    static void soft(Svg svg, double x, double y) {
        for (int step = 0; step < 4; step++) {
            double left = x + step * 7;
            svg.open("g", "opacity", String.valueOf((step + 1) / 4.0));
            bar(svg, at(left, y - HALF) + "h7v12h-7Z", left, y, 7);
            svg.close();
        }
    }

    static void ongoing(Svg svg, double x, double y) {
        bar(svg, at(x, y - HALF) + "h20l7 6l-7 6h-20Z", x, y, 20);
    }

    static void cut(Svg svg, double x, double y) {
        bar(svg, at(x, y - HALF) + "h27v12h-27l3 -2l-3 -2l3 -2l-3 -2l3 -2Z", x, y, 27);
    }

    static void part(Svg svg, double x, double y) {
        svg.leaf("path", "class", "bracket", "d", at(x + 7, y - HALF) + "h-2q-3 0 -3 3v6q0 3 3 3h2");
    }

    private static void bar(Svg svg, String body, double x, double y, double width) {
        svg.leaf("path", "class", "bar", "fill", "currentColor", "d", body);
        svg.leaf(
                "rect",
                "class",
                "stripe",
                "fill",
                "currentColor",
                "x",
                x,
                "y",
                y + HALF - 2,
                "width",
                width,
                "height",
                2.0);
    }

    private static String at(double x, double y) {
        return "M" + Svg.number(x) + " " + Svg.number(y);
    }
}
