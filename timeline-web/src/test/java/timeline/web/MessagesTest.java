package timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)");

    @Test
    void saysTheSameThingsInBothLanguages() throws IOException {
        Properties english = messages("messages.properties");
        Properties korean = messages("messages_ko.properties");
        assertThat(new TreeSet<>(korean.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        assertThat(english.size()).isGreaterThan(150);
    }

    @Test
    void saysNothingKoreanInEnglishAndNothingEnglishInKorean() throws IOException {
        Properties english = messages("messages.properties");
        Properties korean = messages("messages_ko.properties");
        assertThat(english.values())
                .noneMatch(words -> HANGUL.matcher((String) words).find());
        assertThat(korean.stringPropertyNames().stream()
                        .filter(key -> !HANGUL.matcher(korean.getProperty(key)).find())
                        .filter(key -> Pattern.compile("\\p{Alpha}{2}")
                                .matcher(korean.getProperty(key))
                                .find()))
                .containsExactly("product");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_ko.properties"})
    void canBeFormatted(String file) throws IOException {
        Properties messages = messages(file);
        for (String key : messages.stringPropertyNames()) {
            String words = messages.getProperty(key);
            if (words.contains("{0")) {
                String said = new MessageFormat(words, Locale.ENGLISH).format(new Object[] {1, 2, "3", "4", "5"});
                assertThat(said).as(key).doesNotContain("{", "}");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isAskedForNothingThatItDoesNotSay(Path template) throws IOException {
        Properties messages = messages("messages.properties");
        Matcher keys = KEY.matcher(Files.readString(template));
        while (keys.find()) {
            assertThat(messages).as(template.toString()).containsKey(keys.group(1));
        }
    }

    /** Whatever stands between two tags must be what a {@code th:text} replaces. */
    @ParameterizedTest
    @MethodSource("templates")
    void leavesTemplatesNoWordsOfTheirOwn(Path template) throws IOException {
        String html =
                Files.readString(template).replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)<!doctype.*?>", "");
        Matcher words = Pattern.compile("(?s)<([^<>]*(?:\"[^\"]*\"[^<>\"]*)*)>([^<]*\\p{L}[^<]*)")
                .matcher(html);
        while (words.find()) {
            assertThat(words.group(1))
                    .as(template + ": " + words.group(2).strip())
                    .containsPattern("th:u?text=|th:replace=");
        }
        assertThat(html).doesNotContainPattern("\\s(title|placeholder|alt|aria-label|label)=\"");
    }

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader =
                new InputStreamReader(MessagesTest.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
