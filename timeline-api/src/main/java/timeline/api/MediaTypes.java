package timeline.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Tells what a body is by its {@code Content-Type}. */
public final class MediaTypes {

    private MediaTypes() {}

    /**
     * Checks what a body says that it is.
     *
     * @param sent the header; null when there was none
     * @throws InputRefused with 415 when it is none of those that are taken
     */
    public static void check(@Nullable String sent, List<MediaType> taken) {
        MediaType type = read(sent);
        if (type == null || taken.stream().noneMatch(type::equalsTypeAndSubtype)) {
            String detail =
                    "send a body of Content-Type " + MediaType.toString(taken).replace(", ", " or ");
            throw new InputRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", detail, List.of());
        }
    }

    private static @Nullable MediaType read(@Nullable String sent) {
        try {
            return sent == null || sent.isBlank() ? null : MediaType.parseMediaType(sent);
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }
}
