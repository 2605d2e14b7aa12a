package timeline.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. */
public record Paging(@Nullable String cursor, @Nullable String limit) {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    /**
     * How many items a page may have.
     *
     * @throws InputRefused when it is no number, or too small or large
     */
    public int most() {
        if (limit == null || limit.isBlank()) {
            return USUAL;
        }
        try {
            int asked = Integer.parseInt(limit.strip());
            if (asked >= 1 && asked <= MOST) {
                return asked;
            }
        } catch (NumberFormatException e) {
            // said below, with numbers that are out of bounds
        }
        throw InputRefused.of("/limit", "limit is a number from 1 to " + MOST);
    }

    /**
     * Reads the cursor.
     *
     * @param read empty for what is none
     * @throws InputRefused when it is none of ours
     */
    public <T> Optional<T> start(Function<String, Optional<T>> read) {
        return Optional.ofNullable(cursor)
                .filter(sent -> !sent.isBlank())
                .map(sent -> read.apply(sent)
                        .orElseThrow(
                                () -> InputRefused.of("/cursor", "cursor is what a page before answered as next")));
    }

    /**
     * A page of a list that is short enough to be read whole.
     *
     * @param key tells an item from all others
     */
    public <T> Page<T> of(List<T> all, Function<T, String> key) {
        int most = most();
        int from = this.<Integer>start(sent -> after(sent, all, key)).orElse(0);
        int to = Math.min(all.size(), from + most);
        return new Page<>(all.subList(from, to), to == all.size() ? null : cursor(key.apply(all.get(to - 1))));
    }

    private static <T> Optional<Integer> after(String cursor, List<T> all, Function<T, String> key) {
        return IntStream.range(0, all.size())
                .boxed()
                .filter(i -> cursor(key.apply(all.get(i))).equals(cursor))
                .map(i -> i + 1)
                .findFirst();
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
