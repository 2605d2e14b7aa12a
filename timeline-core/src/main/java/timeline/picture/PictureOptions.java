package timeline.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How a year is to be drawn.
 *
 * @param language the language tag of the picture's own words: Korean, or else English
 * @param shape time to the right, or downwards for a narrow screen
 * @param width the width in CSS pixels that the text is laid out for; the picture scales from there
 * @param standalone a file of its own with its style inside; otherwise part of a page that links {@code picture.css}
 * @param window the days to show; empty for the whole year
 * @param today where the line of today stands; empty for none, so that a file stays the same tomorrow
 * @param entryLink what comes before an entry's id in its link, such as {@code #entry-}; empty for no links
 * @param monthLink what comes before a month such as {@code 2022-03} in the link that opens it; empty for no links
 * @param yearLink the link back from an opened month; empty for none
 */
public record PictureOptions(
        String language,
        Shape shape,
        int width,
        boolean standalone,
        Optional<Window> window,
        Optional<LocalDate> today,
        String entryLink,
        String monthLink,
        String yearLink) {

    private static final int NARROWEST_LANDSCAPE = 640;
    private static final int NARROWEST_UPRIGHT = 300;
    private static final int WIDEST = 4000;

    /** Which way time runs. */
    public enum Shape {
        LANDSCAPE,
        UPRIGHT
    }

    public PictureOptions {
        int narrowest = shape == Shape.LANDSCAPE ? NARROWEST_LANDSCAPE : NARROWEST_UPRIGHT;
        width = Math.clamp(width, narrowest, WIDEST);
    }

    /** A part of a page, whose entries are listed on the same page under {@code entry-<id>}. */
    public static PictureOptions page(String language) {
        return new PictureOptions(
                language, Shape.LANDSCAPE, 1200, false, Optional.empty(), Optional.empty(), "#entry-", "?month=", "?");
    }

    /** A file that stands alone. */
    public static PictureOptions file(String language) {
        return new PictureOptions(
                language, Shape.LANDSCAPE, 1200, true, Optional.empty(), Optional.empty(), "", "", "");
    }

    /** Time downwards, for a phone. */
    public PictureOptions upright() {
        return new PictureOptions(
                language, Shape.UPRIGHT, 360, standalone, window, today, entryLink, monthLink, yearLink);
    }

    public PictureOptions wide(int pixels) {
        return new PictureOptions(language, shape, pixels, standalone, window, today, entryLink, monthLink, yearLink);
    }

    /** One month opened, day by day. */
    public PictureOptions opened(YearMonth month) {
        return opened(Window.of(month));
    }

    public PictureOptions opened(Window days) {
        return new PictureOptions(
                language, shape, width, standalone, Optional.of(days), today, entryLink, monthLink, yearLink);
    }

    public PictureOptions on(LocalDate day) {
        return new PictureOptions(
                language, shape, width, standalone, window, Optional.of(day), entryLink, monthLink, yearLink);
    }

    /** Links of a page that keeps something in its own addresses, such as the circle that it is shown as. */
    public PictureOptions linked(String entries, String months, String year) {
        return new PictureOptions(language, shape, width, standalone, window, today, entries, months, year);
    }
}
