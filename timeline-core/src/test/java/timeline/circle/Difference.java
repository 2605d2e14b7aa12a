package timeline.circle;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Something that was answered otherwise when there was nothing beyond the circle. */
record Difference(
        String asked, @Nullable String with, @Nullable String without) {

    private static final int AROUND = 240;

    static Optional<Difference> between(Map<String, String> with, Map<String, String> without) {
        TreeSet<String> all = new TreeSet<>(with.keySet());
        all.addAll(without.keySet());
        return all.stream()
                .filter(asked -> !java.util.Objects.equals(with.get(asked), without.get(asked)))
                .findFirst()
                .map(asked -> new Difference(asked, with.get(asked), without.get(asked)));
    }

    /** Where the two part, with what stands around. */
    String words() {
        if (with == null || without == null) {
            return "asked " + asked + "\nanswered only " + (with == null ? "without" : "with") + " what lies beyond";
        }
        int at = 0;
        while (at < Math.min(with.length(), without.length()) && with.charAt(at) == without.charAt(at)) {
            at++;
        }
        return "asked " + asked + "\nwith:    …" + around(with, at) + "\nwithout: …" + around(without, at);
    }

    private static String around(String answer, int at) {
        return answer.substring(Math.max(0, at - AROUND / 2), Math.min(answer.length(), at + AROUND))
                .replace("\n", "⏎");
    }
}
