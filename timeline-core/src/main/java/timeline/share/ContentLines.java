package timeline.share;

import java.nio.charset.StandardCharsets;

/** Writes the content lines of iCalendar (RFC 5545, 3.1 and 3.3.11): folded, and with text escaped. */
final class ContentLines {

    private static final int MOST_OCTETS = 75;

    private final StringBuilder written = new StringBuilder();

    /** A line whose value stands as it is. */
    ContentLines line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A line whose value is text. */
    ContentLines text(String name, String value) {
        return line(name, escaped(value));
    }

    private static String escaped(String value) {
        return value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Counts octets and never divides a character; the space that begins a further line counts too. */
    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            String character = Character.toString(line.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                written.append("\r\n ");
                octets = 1;
            }
            written.append(character);
            octets += length;
            i += character.length();
        }
        written.append("\r\n");
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
