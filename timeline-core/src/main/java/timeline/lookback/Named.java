package timeline.lookback;

import java.util.List;
import java.util.stream.Stream;
import timeline.entry.EntryContent;
import timeline.kind.Kinds;
import tools.jackson.databind.JsonNode;

/**
 * Something that an entry names, of which there is a first time.
 *
 * @param of what it is
 * @param name as it was written
 */
record Named(String of, String name) {

    private static final List<String> MOVING = List.of("travel", "move");

    /** All that an entry names. Details of a kind of one's own may mean anything, so they are not looked into. */
    static Stream<Named> in(EntryContent content) {
        Named kind = new Named("kind", content.kind());
        return Kinds.find(content.kind()).isEmpty()
                ? Stream.of(kind)
                : Stream.concat(Stream.of(kind), details(content.kind(), content.details()))
                        .filter(named -> !named.name().isBlank())
                        .distinct();
    }

    private static Stream<Named> details(String kind, JsonNode details) {
        Stream<Named> technologies =
                details.path("technologies").valueStream().map(name -> new Named("technology", name.asString("")));
        Stream<Named> one = Stream.of(
                new Named("place", MOVING.contains(kind) ? text(details, "to") : ""),
                new Named("facility", text(details, "facility")),
                new Named("organization", text(details, "organization")),
                new Named("organization", text(details, "institution")),
                new Named("organization", kind.equals("job-changed") ? text(details.path("to"), "name") : ""));
        return Stream.concat(technologies, one);
    }

    private static String text(JsonNode details, String member) {
        return details.path(member).asString("");
    }
}
