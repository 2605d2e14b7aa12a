package timeline.web.system;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that nobody else says, and every way in which their bytes may stand in a file. */
final class Canary {

    private static final int SHORTEST = 9;

    private final Set<String> forms = new LinkedHashSet<>();

    Canary(String... words) {
        for (String word : words) {
            for (Normalizer.Form form : Normalizer.Form.values()) {
                String said = Normalizer.normalize(word, form);
                Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                        .forEach(charset -> add(said, charset));
                forms.add(said.chars()
                        .mapToObj(c -> String.format(Locale.ROOT, "\\u%04x", c))
                        .collect(Collectors.joining()));
                forms.add(said.chars()
                        .mapToObj(c -> String.format(Locale.ROOT, "\\u%04X", c))
                        .collect(Collectors.joining()));
            }
        }
    }

    private void add(String said, Charset charset) {
        byte[] bytes = said.getBytes(charset);
        forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
        forms.add(HexFormat.of().formatHex(bytes));
        forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // Without the letters that the bytes around them share in.
            String own = base64.substring(before == 0 ? 0 : before + 1, base64.length() - 1);
            if (own.length() >= SHORTEST) {
                forms.add(own);
            }
        }
    }

    /** The files under a folder in which it stands, in whatever form. */
    List<String> in(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(Files::isRegularFile).filter(Canary::holdsData).toList()) {
                if (standsIn(file)) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }

    /** PostgreSQL's own programs were there before anything was said. */
    private static boolean holdsData(Path file) {
        return !file.toString().contains("/binaries/");
    }

    private boolean standsIn(Path file) throws IOException {
        try {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return forms.stream().anyMatch(content::contains);
        } catch (NoSuchFileException deletedMeanwhile) {
            return false;
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(forms.toArray());
    }
}
