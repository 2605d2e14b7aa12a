package timeline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** The table of a run: a line for each comparison, on the console and in {@code target/benchmarks.md}. */
final class Report {

    private static final Path FILE = Path.of("target", "benchmarks.md");

    private Report() {}

    /** The middle one of some rounds. */
    static double median(List<Double> rounds) {
        return rounds.stream().sorted().toList().get(rounds.size() / 2);
    }

    /** A line of medians: the figure, its floor, and the one divided by the other. */
    static void line(String what, String figure, String floor, double ratio) {
        String line = String.format(Locale.ROOT, "| %s | %s | %s | %.2f |", what, figure, floor, ratio);
        say(line);
        try {
            if (!Files.exists(FILE)) {
                Files.createDirectories(FILE.getParent());
                Files.writeString(FILE, "| what | figure | floor | ratio |\n| --- | --- | --- | --- |\n");
            }
            Files.writeString(FILE, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line for whoever waits. */
    @SuppressWarnings("SystemOut") // a benchmark's output is its result
    static void say(String line) {
        System.out.println(line);
    }
}
