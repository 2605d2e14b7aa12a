package timeline.api.retrospective;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import timeline.text.StrictJson;
import timeline.yearbook.Yearbook;
import timeline.yearbook.YearbookMarkdown;

/** Answers retrospectives as JSON and as Markdown. */
final class Documents {

    static final String MARKDOWN = "text/markdown";
    static final MediaType MARKDOWN_UTF8 = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private Documents() {}

    static ResponseEntity<byte[]> json(Yearbook book) {
        return tagged(book, MediaType.APPLICATION_JSON, StrictJson.MAPPER.writeValueAsBytes(book));
    }

    static ResponseEntity<byte[]> markdown(Yearbook book, String language) {
        byte[] bytes = YearbookMarkdown.of(book, language).getBytes(StandardCharsets.UTF_8);
        return tagged(book, MARKDOWN_UTF8, bytes);
    }

    /**
     * The tag is the version, by which {@code If-Match} is judged, and a sum of the bytes: the facts may change while what
     * was said does not.
     */
    private static ResponseEntity<byte[]> tagged(Yearbook book, MediaType type, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return ResponseEntity.ok()
                .eTag("\"" + book.version() + "-" + HexFormat.of().toHexDigits((int) sum.getValue()) + "\"")
                .contentType(type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .body(bytes);
    }
}
