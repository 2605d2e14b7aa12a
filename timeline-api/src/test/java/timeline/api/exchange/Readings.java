package timeline.api.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import timeline.api.Client;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

/** All that can be read of a life, to compare two. */
final class Readings {

    private static final List<String> AS = List.of("", "as=family", "as=work", "as=public", "as=doctors");

    private final Client owner;
    private final String life;
    private final Map<String, String> read = new LinkedHashMap<>();

    private Readings(Client owner, String life) {
        this.owner = owner;
        this.life = life;
    }

    /**
     * Reads everything.
     *
     * @param shown which entries, people, threads and times to ask for
     * @return what was answered, by what was asked within the timeline
     */
    static Map<String, String> of(Client owner, String life, Shown shown) {
        Readings readings = new Readings(owner, life);
        readings.all(shown);
        return readings.read;
    }

    /** What there is to ask for. */
    record Shown(List<String> entries, List<String> subjects, List<String> storylines, List<String> moments) {

        static Shown of(Client owner, String life) {
            List<String> entries = new ArrayList<>();
            List<String> moments = new ArrayList<>(List.of("", "knownOn=2022-04-01", "knownOn=2022-12-24"));
            List<JsonNode> events = LivedLife.events(owner, life);
            for (int i = 0; i < events.size(); i++) {
                if (events.get(i).path("type").asString().startsWith("timeline.entry-recorded")) {
                    entries.add(events.get(i).path("subject").asString());
                }
                if (i % Math.max(1, events.size() / 7) == 0) {
                    moments.add("asOf=" + events.get(i).path("time").asString());
                }
            }
            return new Shown(entries, keys(owner, life + "/subjects"), keys(owner, life + "/storylines"), moments);
        }

        private static List<String> keys(Client owner, String path) {
            return owner.get(path).items().stream()
                    .map(item -> item.path("key").asString())
                    .toList();
        }
    }

    private void all(Shown shown) {
        for (String of :
                List.of("", "/circles", "/privacy-rules", "/mutes", "/disclosures", "/views", "/views/by-month")) {
            ask(of);
        }
        Awaitility.await().until(() -> owner.get(life + "/views/by-month/data").status() == 200);
        ask("/views/by-month/data");
        ask("/views/by-month/data.csv");
        shown.subjects().forEach(key -> ask("/subjects/" + key));
        for (String as : AS) {
            for (String moment :
                    as.isEmpty() ? shown.moments() : shown.moments().subList(0, 5)) {
                String with = "?" + as + (as.isEmpty() || moment.isEmpty() ? "" : "&") + moment;
                ask("/entries" + with + (with.length() > 1 ? "&" : "") + "limit=500");
                ask("/storylines" + with);
                ask("/years" + with);
                years(with);
            }
            asOne(shown, "?" + as);
        }
    }

    private void years(String with) {
        for (int year = 2021; year <= 2024; year++) {
            String of = "/years/" + year;
            ask(of + with);
            ask(of + ".svg" + with);
            ask(of + "/retrospective" + with);
            ask(of + "/retrospective" + with, "Accept", "text/markdown");
            if (!with.contains("as")) {
                ask(of + "/beside" + with);
            }
        }
    }

    private void asOne(Shown shown, String as) {
        ask("/subjects" + as);
        ask("/on-this-day" + as);
        ask("/firsts" + as);
        ask("/streaks" + as);
        ask("/overlaps" + as);
        ask("/entries" + as + (as.length() > 1 ? "&" : "") + "q=" + URLEncoder.encode("습관", StandardCharsets.UTF_8));
        shown.storylines().forEach(key -> ask("/storylines/" + key + as));
        shown.entries().forEach(entry -> ask("/entries/" + entry + as));
        if (as.length() == 1) {
            for (String entry : shown.entries()) {
                ask("/entries/" + entry + "/history");
                ask("/entries/" + entry + "/readers");
            }
            for (int year = 2022; year <= 2023; year++) {
                ask("/years/" + year + "/retrospective/editions");
                for (int edition = 1; edition <= 4; edition++) {
                    ask("/years/" + year + "/retrospective/editions/" + edition);
                    ask("/years/" + year + "/retrospective/editions/" + edition, "Accept", "text/markdown");
                    ask("/years/" + year + "/retrospective/editions/" + edition + "/difference");
                }
            }
        }
    }

    private void ask(String path, String... headers) {
        Reply reply = owner.get(life + path, headers);
        String version = reply.has("ETag") && !reply.etag().matches("\"[0-9a-f]{32}\"") ? reply.etag() : "";
        read.put(path + String.join(" ", headers), reply.status() + " " + version + " " + reply.text());
    }
}
