package timeline.web.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import timeline.share.NewShare;

/** Reads and writes years as people type them: {@code 2019-2021, 2024}. */
final class TypedYears {

    private static final Pattern PART = Pattern.compile("(\\d{1,4})년?(?:\\s*[-–~]\\s*(\\d{1,4})년?)?");

    private TypedYears() {}

    /** The years; none for nothing typed, empty for what cannot be read. */
    static Optional<List<Integer>> read(String typed) {
        if (typed.isBlank()) {
            return Optional.of(List.of());
        }
        List<Integer> years = new ArrayList<>();
        for (String part : typed.strip().split(",", -1)) {
            Matcher matched = PART.matcher(part.strip());
            if (!matched.matches()) {
                return Optional.empty();
            }
            int from = Integer.parseInt(matched.group(1));
            int to = matched.group(2) == null ? from : Integer.parseInt(matched.group(2));
            if (from < 1 || to < from || years.size() + to - from >= NewShare.MOST_YEARS) {
                return Optional.empty();
            }
            IntStream.rangeClosed(from, to).forEach(years::add);
        }
        return Optional.of(years);
    }

    /** The shortest way to type them. */
    static String write(List<Integer> years) {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < years.size(); i++) {
            int from = i;
            while (i + 1 < years.size() && years.get(i + 1) == years.get(i) + 1) {
                i++;
            }
            typed.append(typed.isEmpty() ? "" : ", ")
                    .append(years.get(from))
                    .append(i == from ? "" : "–" + years.get(i));
        }
        return typed.toString();
    }
}
