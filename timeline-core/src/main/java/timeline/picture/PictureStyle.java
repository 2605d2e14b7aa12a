package timeline.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The one style of all pictures: a page links it as {@code picture.css}, a file carries it inside. */
public final class PictureStyle {

    private static final String CSS = read();

    private PictureStyle() {}

    /** The style sheet. */
    public static String css() {
        return CSS;
    }

    private static String read() {
        try (InputStream css = PictureStyle.class.getResourceAsStream("picture.css")) {
            if (css == null) {
                throw new IllegalStateException("timeline/picture/picture.css is missing from the jar");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
