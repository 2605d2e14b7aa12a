package timeline.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import timeline.life.LifeCommand;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.text.StrictJson;
import timeline.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says of forms whom and what a timeline speaks of, and waits until pages show it. */
@Component
public class Descriptions {

    private static final int LONGEST = 60;

    private final Recorder recorder;
    private final ViewLag views;

    Descriptions(Recorder recorder, ViewLag views) {
        this.recorder = recorder;
        this.views = views;
    }

    /**
     * Sends a description.
     *
     * @throws timeline.life.Rejected when it is refused
     */
    public void send(LifeCommand command) {
        long position = recorder.send(command).position();
        try {
            views.awaitPassed(position);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A key for something new: its words without signs and blanks, with a number where that one is taken. */
    public static String key(String words, Collection<String> taken) {
        String plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-+|-+$", "");
        String base = cut.isEmpty() ? "x" : cut;
        String key = base;
        for (int n = 2; taken.contains(key); n++) {
            key = base + "-" + n;
        }
        return key;
    }

    /** Puts words in Korean and English into a description; other languages that it has stay. */
    public static void put(ObjectNode said, String member, String korean, String english, Timeline timeline) {
        Map<String, String> all = new TreeMap<>(text(said.path(member), timeline));
        all.put("ko", korean.strip());
        all.put("en", english.strip());
        all.values().removeIf(String::isEmpty);
        String own = language(timeline);
        if (all.size() == 1 && all.containsKey(own)) {
            said.put(member, all.get(own));
        } else {
            ObjectNode byLanguage = said.putObject(member);
            all.forEach(byLanguage::put);
        }
    }

    /** The words of a description by language; plain ones are in the timeline's own. */
    public static Map<String, String> text(JsonNode said, Timeline timeline) {
        if (said.isMissingNode() || said.isNull()) {
            return Map.of();
        }
        Text text = StrictJson.MAPPER.treeToValue(said, Text.class);
        return text.byLanguage().isEmpty() ? Map.of(language(timeline), text.plain()) : text.byLanguage();
    }

    private static String language(Timeline timeline) {
        return Locale.forLanguageTag(timeline.locale()).getLanguage();
    }
}
