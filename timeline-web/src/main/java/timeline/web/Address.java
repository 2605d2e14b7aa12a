package timeline.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
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

    public static String people(Timeline timeline) {
        return timeline(timeline) + "/people";
    }

    public static String person(Timeline timeline, String key) {
        return people(timeline) + "/" + UriUtils.encodePathSegment(key, StandardCharsets.UTF_8);
    }

    public static String storylines(Timeline timeline) {
        return timeline(timeline) + "/storylines";
    }

    public static String storyline(Timeline timeline, String key) {
        return storylines(timeline) + "/" + UriUtils.encodePathSegment(key, StandardCharsets.UTF_8);
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
