package timeline.picture;

import java.util.List;
import timeline.chronicle.YearTimeline;

/** The picture of a year as SVG: the same year and options give the same bytes. */
public final class YearPicture {

    private YearPicture() {}

    /** Draws a year; of one that holds nothing, the empty axis. */
    public static String svg(YearTimeline year, PictureOptions options) {
        return draw(year, options).svg();
    }

    static Drawing draw(YearTimeline year, PictureOptions options) {
        Sheet sheet = Sheet.of(year, options);
        Svg body = new Svg();
        double height = options.shape() == PictureOptions.Shape.UPRIGHT
                ? new Upright(sheet).draw(body)
                : new Landscape(sheet).draw(body);
        Svg svg = new Svg();
        open(svg, sheet, Math.ceil(height));
        svg.add(body).close();
        return new Drawing(svg.toString(), svg.claims(), options.width(), Math.ceil(height));
    }

    private static void open(Svg svg, Sheet sheet, double height) {
        PictureOptions options = sheet.options();
        String id = sheet.prefix();
        String size = options.width() + " " + Svg.number(height);
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                options.shape() == PictureOptions.Shape.UPRIGHT ? "year-picture upright" : "year-picture",
                "viewBox",
                "0 0 " + size,
                "width",
                options.width(),
                "height",
                height,
                "lang",
                sheet.words().language(),
                "role",
                "group",
                "aria-labelledby",
                id + "name " + id + "summary");
        if (options.standalone()) {
            svg.style(PictureStyle.css());
            svg.leaf("rect", "class", "paper", "width", options.width(), "height", height);
        }
        svg.words("title", sheet.words().say("picture", sheet.name()), "id", id + "name");
        svg.words("desc", sheet.summary(), "id", id + "summary");
    }

    /** A picture, with the room that its words and marks take. */
    record Drawing(String svg, List<Svg.Claim> claims, double width, double height) {}
}
