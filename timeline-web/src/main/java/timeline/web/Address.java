package timeline.web;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import timeline.entry.EntryId;
import timeline.life.Timeline;

/** Where pages are. */
public final class Address {

    private Address() {}

    public static String timeline(Timeline timeline) {
        return "/timelines/" + timeline.id();
    }

    public static String year(Timeline timeline, int year) {
        return timeline(timeline) + "/years/" + year;
    }

    public static String retrospective(Timeline timeline, int year) {
        return year(timeline, year) + "/retrospective";
    }

    public static String entry(Timeline timeline, EntryId entry) {
        return timeline(timeline) + "/entries/" + entry;
    }

    /** A path with a query; values are encoded, empty ones left out. */
    public static String of(String path, Map<String, String> query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        query.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().buildAndExpand(query).toUriString();
    }
}
