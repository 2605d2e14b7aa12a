package timeline.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes out of a history what it does not need to show a difference, and says the rest. */
final class Shrunk {

    private final History history;
    private List<@Nullable Object> commands;
    private Difference difference;

    Shrunk(History history, List<@Nullable Object> commands, Difference difference) {
        this.history = history;
        this.commands = commands;
        this.difference = difference;
    }

    /** Tells a shorter history, and finds the difference in it. */
    interface Retelling {
        Optional<Difference> of(List<@Nullable Object> commands) throws InterruptedException;
    }

    AssertionError by(Retelling retelling) throws InterruptedException {
        for (int piece = commands.size() / 2; piece >= 1; piece /= 2) {
            for (int from = 0; from < commands.size(); from += piece) {
                List<@Nullable Object> fewer = without(from, Math.min(commands.size(), from + piece));
                if (!fewer.equals(commands)) {
                    retold(retelling, fewer).ifPresent(still -> {
                        commands = fewer;
                        difference = still;
                    });
                }
            }
        }
        return error();
    }

    /** Without its circles, say, a history can be asked less: what cannot be read at all shows no difference. */
    private static Optional<Difference> retold(Retelling retelling, List<@Nullable Object> fewer)
            throws InterruptedException {
        try {
            return retelling.of(fewer);
        } catch (AssertionError unreadable) {
            return Optional.empty();
        }
    }

    private List<@Nullable Object> without(int from, int to) {
        List<@Nullable Object> fewer = new ArrayList<>(commands);
        IntStream.range(from, to).forEach(i -> fewer.set(i, null));
        return fewer;
    }

    private AssertionError error() {
        String left = IntStream.range(0, commands.size())
                .filter(i -> commands.get(i) != null)
                .mapToObj(i -> "minute " + (i + 1) + ": " + words(Objects.requireNonNull(commands.get(i))))
                .collect(Collectors.joining("\n"));
        if (left.isEmpty()) {
            left = "(nothing at all: what is compared differs by itself, and proves nothing)";
        }
        return new AssertionError(
                "-Dtimeline.test.seed=" + history.seed() + " circle " + String.join(" and ", history.circles()) + "\n"
                        + difference.words() + "\nwhen this was recorded:\n" + left);
    }

    /** Without what is the same in all of them. */
    private static String words(Object command) {
        return command.toString()
                .replaceAll("(timeline|life)=TimelineId\\[[^]]*], ", "")
                .replaceAll(", (seen=[^]]*]|by=AccountId\\[[^]]*])", "");
    }
}
