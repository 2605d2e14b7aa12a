package timeline.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a browser and its system from what it says of itself, well enough for its owner to know it again. */
final class UserAgent {

    private static final int MOST_CHARS = 60;

    /** In this order: most browsers also name those that they descend from. */
    private static final Map<String, String> BROWSERS = inOrder(
            "KAKAOTALK", "KakaoTalk",
            "Whale/", "Whale",
            "SamsungBrowser/", "Samsung Internet",
            "Edg", "Edge",
            "OPR/", "Opera",
            "Firefox/", "Firefox",
            "FxiOS/", "Firefox",
            "CriOS/", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "Windows", "Windows",
            "Mac OS X", "macOS",
            "CrOS", "ChromeOS",
            "Linux", "Linux");

    private UserAgent() {}

    /** Such as {@code Firefox, Windows}; as it came when nothing is known of it; null when there is nothing. */
    static @Nullable String words(@Nullable String agent) {
        if (agent == null || agent.isBlank()) {
            return null;
        }
        Optional<String> browser = first(BROWSERS, agent);
        Optional<String> system = first(SYSTEMS, agent);
        if (browser.isEmpty()) {
            return agent.substring(0, Math.min(MOST_CHARS, agent.length()));
        }
        return browser.get() + system.map(name -> ", " + name).orElse("");
    }

    private static Optional<String> first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> inOrder(String... marksAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < marksAndNames.length; i += 2) {
            names.put(marksAndNames[i], marksAndNames[i + 1]);
        }
        return names;
    }
}
