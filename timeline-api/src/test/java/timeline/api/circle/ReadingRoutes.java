package timeline.api.circle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import timeline.circle.History;
import timeline.circle.Told;
import timeline.entry.EntryId;
import timeline.retrospective.ItemId;

/** Every reading route that is open to circles, with the ways to ask it. */
final class ReadingRoutes {

    /** A way to ask: a path within the API, and what is accepted. */
    record Asked(String path, String accept) {}

    private static final List<String> MOMENTS = List.of(
            "",
            "",
            "knownOn=2022-12-15",
            "asOf=2022-11-01T00:14:30Z",
            "asOf=2022-11-01T00:22:30Z",
            "asOf=2022-11-01T00:18:30Z&knownOn=2023-01-10");

    /** Its owner's alone, who sees it with the eyes of a circle. */
    static final String VIEW = "/timelines/{timeline}/views/{view}/data";

    private final Random random;
    private final Map<String, List<Asked>> byPattern = new LinkedHashMap<>();

    ReadingRoutes(History history) {
        this.random = new Random(history.seed());
        List<EntryId> entries = history.entries();
        String of = "/timelines/" + history.life();
        json("/timelines", "/timelines");
        json("/timelines/{timeline}", of);
        json("/timelines/{timeline}/entries", of + "/entries");
        for (String filter : filters()) {
            json("/timelines/{timeline}/entries", of + "/entries?" + filter);
        }
        for (EntryId entry : entries) {
            for (String moment : MOMENTS.subList(1, MOMENTS.size())) {
                json("/timelines/{timeline}/entries/{entry}", of + "/entries/" + entry + "?" + moment);
            }
        }
        json("/timelines/{timeline}/entries/{entry}", of + "/entries/" + new UUID(1, 2));
        json("/timelines/{timeline}/subjects", of + "/subjects");
        for (String key : Told.SUBJECTS) {
            json("/timelines/{timeline}/subjects/{key}", of + "/subjects/" + key);
        }
        for (String moment : MOMENTS) {
            json("/timelines/{timeline}/storylines", of + "/storylines?" + moment);
            json("/timelines/{timeline}/years", of + "/years?" + moment);
            Told.STORYLINES.forEach(
                    key -> json("/timelines/{timeline}/storylines/{key}", of + "/storylines/" + key + "?" + moment));
        }
        lookingBack(of, entries);
        for (String view : Told.VIEWS) {
            json(VIEW, of + "/views/" + view + "/data");
            add(VIEW, of + "/views/" + view + "/data", "text/csv");
        }
        years(of, history.items());
    }

    private void lookingBack(String of, List<EntryId> entries) {
        json("/timelines/{timeline}/on-this-day", of + "/on-this-day?date=2023-03-17");
        json("/timelines/{timeline}/overlaps", of + "/overlaps");
        entries.forEach(entry -> json("/timelines/{timeline}/overlaps", of + "/overlaps?entry=" + entry));
        Told.STORYLINES.forEach(key -> json("/timelines/{timeline}/overlaps", of + "/overlaps?storyline=" + key));
        Told.SUBJECTS.forEach(key -> json("/timelines/{timeline}/firsts", of + "/firsts?subject=" + key));
        for (String moment : MOMENTS) {
            json("/timelines/{timeline}/on-this-day", of + "/on-this-day?date=2023-01-10&" + moment);
            json("/timelines/{timeline}/firsts", of + "/firsts?" + moment);
            json("/timelines/{timeline}/streaks", of + "/streaks?" + moment);
            for (int year = 2021; year <= 2023; year++) {
                json("/timelines/{timeline}/years/{year}/beside", of + "/years/" + year + "/beside?" + moment);
            }
        }
    }

    private void years(String of, List<ItemId> items) {
        for (int year = 2021; year <= 2024; year++) {
            String path = of + "/years/" + year;
            for (String moment : MOMENTS) {
                json("/timelines/{timeline}/years/{year}", path + "?" + moment);
                add("/timelines/{timeline}/years/{year}", path + "?" + moment, "image/svg+xml");
                add("/timelines/{timeline}/years/{year}.svg", path + ".svg?" + moment, "*/*");
                json("/timelines/{timeline}/years/{year}/retrospective", path + "/retrospective?" + moment);
                add(
                        "/timelines/{timeline}/years/{year}/retrospective",
                        path + "/retrospective?" + moment,
                        "text/markdown");
            }
            json("/timelines/{timeline}/years/{year}", path + "?lane=health");
            json("/timelines/{timeline}/years/{year}", path + "?subject=child");
            for (ItemId item : items) {
                json(
                        "/timelines/{timeline}/years/{year}/retrospective/items/{item}",
                        path + "/retrospective/items/" + item);
            }
        }
    }

    private List<String> filters() {
        List<String> filters = new ArrayList<>(List.of(
                "from=2022&to=2022",
                "to=2021",
                "limit=1",
                "limit=2",
                "lane=health",
                "lane=career",
                "kind=reflection",
                "kind=x-diary",
                "kind=treatment",
                "cursor=nonsense",
                "from=2022-13"));
        Told.SUBJECTS.forEach(key -> filters.add("subject=" + key));
        Told.STORYLINES.forEach(key -> filters.add("storyline=" + key));
        Told.TAGS.forEach(key -> filters.add("tag=" + key));
        Told.WORDS.forEach(word -> filters.add("q=" + URLEncoder.encode(word, StandardCharsets.UTF_8)));
        filters.addAll(List.of("q=face", "q=Rust", "q=e", "q=hospital", "q=engineer"));
        List<String> all = new ArrayList<>();
        for (String filter : filters) {
            String moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
            all.add(filter);
            all.add(filter + (moment.isEmpty() ? "" : "&" + moment));
        }
        MOMENTS.forEach(moment -> all.add("limit=1" + (moment.isEmpty() ? "" : "&" + moment)));
        return all;
    }

    private void json(String pattern, String path) {
        add(pattern, path.replaceAll("[?]$", ""), "application/json");
    }

    private void add(String pattern, String path, String accept) {
        byPattern
                .computeIfAbsent(pattern, first -> new ArrayList<>())
                .add(new Asked(path.replaceAll("[?]$", ""), accept));
    }

    /** The routes that are known here. */
    List<String> patterns() {
        return List.copyOf(byPattern.keySet());
    }

    /** Some ways to ask of each route. */
    List<Asked> sample(int most) {
        List<Asked> sample = new ArrayList<>();
        byPattern.forEach((pattern, all) -> {
            List<Asked> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            sample.addAll(shuffled.subList(0, Math.min(pattern.endsWith("/entries") ? most * 3 : most, all.size())));
        });
        return sample;
    }
}
