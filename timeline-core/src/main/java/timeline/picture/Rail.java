package timeline.picture;

import timeline.chronicle.YearItem;

/** Draws the time of an item downwards: what lasted as a rail, with edges that tell how sure they are. */
record Rail(Svg svg, Sheet sheet, UprightScale scale, double width) {

    private static final double FADE = 22;
    private static final double OPEN_END = 0.35;

    void draw(YearItem item, double x, double y) {
        Form form = Form.of(item);
        double end = Math.max(y + 10, scale.end(item.end()));
        if (form == Form.BAR) {
            rail(item, x, y - 6, end);
            return;
        }
        if (form.floats()) {
            dots(x, Math.min(y - 8, scale.start(item.start()) + 2), y - 7);
            dots(x, y + 8, end - 2);
        }
        svg.open("g", "transform", "translate(" + Svg.number(x) + " " + Svg.number(y) + ") scale(.82)");
        Mark.of(item.kind()).draw(svg, 0, 0, form.hollow() ? "mark hollow" : "mark");
        svg.close();
        svg.claim(Svg.Taken.MARK, item.id().toString(), new Box(x - 5, y - 5, x + 5, y + 5));
    }

    private void dots(double x, double from, double to) {
        if (to > from) {
            svg.leaf("path", "class", "dots", "d", "M" + Svg.number(x) + " " + Svg.number(from) + "V" + Svg.number(to));
        }
    }

    private void rail(YearItem item, double x, double top, double bottom) {
        Edge start = Edge.start(item, sheet.window());
        Edge end = Edge.end(item, sheet.window());
        String fill = "currentColor";
        if (start == Edge.FADE || end == Edge.FADE) {
            String id = sheet.prefix() + item.id();
            gradient(id, item, top, bottom);
            fill = "url(#" + id + ")";
        }
        double last = end == Edge.ARROW ? bottom - 6 : bottom;
        svg.leaf(
                "rect",
                "class",
                "rail",
                "fill",
                fill,
                "x",
                x - width / 2,
                "y",
                top,
                "width",
                width,
                "height",
                last - top);
        cap(start, x, top, -1);
        cap(end, x, last, 1);
        svg.claim(Svg.Taken.BAR, item.id().toString(), new Box(x - width / 2, top, x + width / 2, bottom));
    }

    private void cap(Edge edge, double x, double y, int down) {
        String at = "M" + Svg.number(x - 4.5) + " " + Svg.number(y);
        switch (edge) {
            case HARD ->
                svg.leaf(
                        "rect",
                        "class",
                        "edge",
                        "x",
                        x - 4.5,
                        "y",
                        down > 0 ? y - 2.5 : y,
                        "width",
                        9.0,
                        "height",
                        2.5);
            case ARROW -> svg.leaf("path", "class", "edge", "d", at + "h9l-4.5 6Z");
            case CUT -> svg.leaf("path", "class", "cut", "d", at + "l3 -3l3 3l3 -3");
            case FADE -> {}
        }
    }

    private void gradient(String id, YearItem item, double top, double bottom) {
        double length = bottom - top;
        double in = Edge.start(item, sheet.window()) == Edge.FADE ? Math.min(FADE, length / 2) / length : 0;
        double out = 1;
        if (Edge.end(item, sheet.window()) == Edge.FADE) {
            double from = item.endUnknown()
                    ? top + length * OPEN_END
                    : scale.end(item.endKnownFrom().minusDays(1));
            out = Math.max(in, Math.min((from - top) / length, 1 - Math.min(FADE, length / 2) / length));
        }
        svg.open(
                "linearGradient",
                "id",
                id,
                "gradientUnits",
                "userSpaceOnUse",
                "x1",
                0,
                "x2",
                0,
                "y1",
                top,
                "y2",
                bottom);
        stop(0, in > 0 ? 0.08 : 1);
        stop(in, 1);
        stop(out, 1);
        stop(1, out < 1 ? 0.05 : 1);
        svg.close();
    }

    private void stop(double offset, double opacity) {
        svg.leaf(
                "stop",
                "offset",
                String.valueOf(Math.round(offset * 1000) / 1000.0),
                "stop-opacity",
                String.valueOf(opacity));
    }
}
