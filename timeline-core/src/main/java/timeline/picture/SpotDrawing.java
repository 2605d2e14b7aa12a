package timeline.picture;

import timeline.chronicle.YearItem;

/** Draws strands at a height: bars, marks, bands, dotted lines and words. */
record SpotDrawing(Svg svg, Axis axis, ItemGroup groups, String prefix) {

    private static final double BAND = 15;
    private static final double CLEAR = 4;

    void draw(Strand strand, double y) {
        for (int i = 0; i < strand.spots().size(); i++) {
            Spot spot = strand.spots().get(i);
            groups.open(svg, spot.item(), "form-" + spot.form().key());
            ItemGroup.room(svg, spot.solidStart() - 3, y - 12, spot.solidEnd() - spot.solidStart() + 6, 24);
            if (spot.form() == Form.RANGE) {
                dots(strand, i, y);
            }
            shape(spot, y);
            spot.caption()
                    .draw(
                            svg,
                            spot.id(),
                            spot.captionAt(),
                            spot.form() == Form.BAR && spot.captionInside() ? y - 1 : y);
            svg.close();
        }
    }

    /** The line at the left of parts, from the middle of their whole's row to that of the last part. */
    void bracket(double x, double from, double to) {
        String path =
                "M" + Svg.number(x + 6) + " " + Svg.number(from) + "h-2q-4 0 -4 4V" + Svg.number(to - 4) + "q0 4 4 4h2";
        svg.leaf("path", "class", "bracket", "d", path);
        svg.claim(Svg.Taken.LINE, "bracket", new Box(x - 0.5, from, x + 0.5, to));
    }

    private void shape(Spot spot, double y) {
        if (spot.form() == Form.BAR) {
            new Bar(svg, axis, prefix).draw(spot, y);
            return;
        }
        if (spot.form() == Form.ABOUT || spot.form() == Form.SOFT) {
            band(spot, y);
        }
        Mark.of(spot.item().kind()).draw(svg, spot.mark(), y, spot.form().hollow() ? "mark hollow" : "mark");
        svg.claim(
                Svg.Taken.MARK,
                spot.id(),
                new Box(spot.mark() - Mark.RADIUS, y - Mark.RADIUS, spot.mark() + Mark.RADIUS, y + Mark.RADIUS));
    }

    private void band(Spot spot, double y) {
        String id = prefix + spot.id();
        svg.open("linearGradient", "id", id);
        String[][] stops = {{"0", "0.05"}, {"0.35", "1"}, {"0.65", "1"}, {"1", "0.05"}};
        for (String[] stop : stops) {
            svg.leaf("stop", "offset", stop[0], "stop-opacity", stop[1]);
        }
        svg.close();
        svg.leaf(
                "rect",
                "class",
                "band",
                "fill",
                "url(#" + id + ")",
                "x",
                spot.from(),
                "y",
                y - BAND / 2,
                "width",
                spot.to() - spot.from(),
                "height",
                BAND,
                "rx",
                3.0);
        svg.claim(Svg.Taken.BAR, spot.id(), new Box(spot.from(), y - BAND / 2, spot.to(), y + BAND / 2));
    }

    /** The dotted line, which gives way to marks and words; a tick stands at an end that is known. */
    private void dots(Strand strand, int index, double y) {
        Spot spot = strand.spots().get(index);
        boolean first = index == 0;
        boolean last = index == strand.spots().size() - 1;
        double from = first ? spot.from() : strand.spots().get(index - 1).solidEnd() + CLEAR;
        line(spot, from, spot.mark() - Mark.RADIUS - CLEAR + 2, y);
        if (first) {
            tick(beganBefore(spot.item()), spot.from(), y);
        } else {
            chevron(spot.mark() - Mark.RADIUS - 6, y);
        }
        if (last) {
            boolean between = spot.captionAt() >= spot.to();
            line(spot, between ? spot.mark() + Mark.RADIUS + 2 : spot.captionEnd() + CLEAR, spot.to(), y);
            if (between || spot.captionEnd() + CLEAR < spot.to()) {
                tick(mayComeAfter(spot.item()), spot.to(), y);
            }
        }
    }

    private void line(Spot spot, double from, double to, double y) {
        if (to - from > 2) {
            svg.leaf("path", "class", "dots", "d", "M" + Svg.number(from) + " " + Svg.number(y) + "H" + Svg.number(to));
            svg.claim(Svg.Taken.LINE, spot.id(), new Box(from, y - 0.75, to, y + 0.75));
        }
    }

    /** Closes a dotted line where its first or last day is shown; it stays open where it goes on beyond. */
    private void tick(boolean beyond, double x, double y) {
        if (!beyond) {
            svg.leaf("path", "class", "tick", "d", "M" + Svg.number(x) + " " + Svg.number(y - 4) + "v8");
        }
    }

    private boolean beganBefore(YearItem item) {
        return item.continuesBefore() || item.start().isBefore(axis.window().from());
    }

    private boolean mayComeAfter(YearItem item) {
        return item.continuesAfter() || item.end().isAfter(axis.window().to());
    }

    private void chevron(double x, double y) {
        svg.leaf("path", "class", "tick", "d", "M" + Svg.number(x - 3) + " " + Svg.number(y - 4) + "l4 4l-4 4");
    }
}
