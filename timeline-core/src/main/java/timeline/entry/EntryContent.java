package timeline.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import timeline.date.Edtf;
import timeline.kind.Kinds;
import timeline.kind.Lane;
import timeline.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was said of an entry, kept member by member as it was sent: what is absent stays absent.
 *
 * <p>Only {@link EntryReader} lets words in from outside; here they are known to be right.
 */
public final class EntryContent {

    /** The subject of an entry that names none: the owner of the timeline. */
    public static final String ME = "me";

    private final ObjectNode said;
    private @Nullable Edtf when;
    private @Nullable Lane lane;
    private @Nullable Text title;
    private @Nullable List<EntryId> after;

    /** Takes what was checked or stored before, to keep: nobody may change it from here on. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    EntryContent(ObjectNode said) {
        this.said = said;
    }

    /** A copy of what was sent. */
    public ObjectNode said() {
        return said.deepCopy();
    }

    /** To be written, which changes nothing. */
    @JsonValue
    private ObjectNode written() {
        return said;
    }

    /** What was sent, as JSON. */
    public String json() {
        return said.toString();
    }

    public String kind() {
        return said.path("kind").asString();
    }

    public Edtf when() {
        Edtf read = when;
        if (read == null) {
            read = Edtf.parse(said.path("when").asString());
            when = read;
        }
        return read;
    }

    /** The lane that it says, or else its kind's. */
    public Lane lane() {
        Lane read = lane;
        if (read == null) {
            read = text("lane")
                    .flatMap(Lane::find)
                    .or(() -> Kinds.find(kind()).map(kind -> kind.lane()))
                    .orElse(Lane.LIVING);
            lane = read;
        }
        return read;
    }

    public String subject() {
        return text("subject").orElse(ME);
    }

    public Optional<String> storyline() {
        return text("storyline");
    }

    public Text title() {
        Text read = title;
        if (read == null) {
            read = EntryText.of(said.path("title"));
            title = read;
        }
        return read;
    }

    /** Markdown. */
    public Optional<Text> note() {
        return given("note").map(EntryText::of);
    }

    /** How many happenings it stands for. */
    public int count() {
        return given("count").map(JsonNode::asInt).orElse(1);
    }

    /** Whether something is said in a member: {@code null} and an empty list say nothing. */
    public boolean says(String member) {
        return given(member)
                .filter(value -> !value.isArray() || !value.isEmpty())
                .isPresent();
    }

    public Optional<EntryId> partOf() {
        return text("partOf").map(EntryContent::id);
    }

    public Optional<EntryId> refines() {
        return text("refines").map(EntryContent::id);
    }

    public List<EntryId> after() {
        List<EntryId> read = after;
        if (read == null) {
            read = texts("after").stream().map(EntryContent::id).toList();
            after = read;
        }
        return read;
    }

    public List<EntryId> causedBy() {
        return texts("causedBy").stream().map(EntryContent::id).toList();
    }

    public List<String> tags() {
        return texts("tags");
    }

    /** The circles that may see it; empty when it says none of its own and the lane's default holds. */
    public Optional<List<String>> audience() {
        return given("audience").map(circles -> texts("audience"));
    }

    /** The circles that its audience lets see it: its own, or else the lane's default. */
    public List<String> readers() {
        return audience().orElseGet(() -> lane().defaultAudience());
    }

    /** The circles that read other words than the owner's. */
    public Set<String> faced() {
        return given("faces").map(faces -> Set.copyOf(faces.propertyNames())).orElse(Set.of());
    }

    /** The same in the words that a circle reads instead of the owner's; see {@link CircleWords}. */
    public EntryContent facing(String circle) {
        return new EntryContent(CircleWords.faced(said(), said.path("faces").path(circle)));
    }

    /** Every entry that it names. */
    public Set<EntryId> named() {
        return Stream.of(partOf().stream(), refines().stream(), after().stream(), causedBy().stream())
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    /**
     * What a circle reads of it; see {@link CircleWords}.
     *
     * @param face what stands instead of the owner's words; empty when the circle reads those
     * @param seen tells of an entry that this one names whether the circle may see it
     */
    public EntryContent seenThrough(Optional<ObjectNode> face, Predicate<EntryId> seen) {
        return new EntryContent(CircleWords.read(said(), face, seen));
    }

    /** When the owner came to know. */
    public Optional<Edtf> knownSince() {
        return text("knownSince").map(Edtf::parse);
    }

    public JsonNode details() {
        return said.path("details");
    }

    /**
     * The same with its open end closed.
     *
     * @throws timeline.date.EdtfRejected when it is not open, or would end before it starts
     */
    public EntryContent endingAt(Edtf end) {
        ObjectNode ended = said();
        ended.put("when", when().endingAt(end).text());
        return new EntryContent(ended);
    }

    private Optional<JsonNode> given(String member) {
        return said.optional(member).filter(node -> !node.isNull());
    }

    private Optional<String> text(String member) {
        return given(member).map(JsonNode::asString);
    }

    private List<String> texts(String member) {
        return given(member)
                .map(list -> list.valueStream().map(JsonNode::asString).toList())
                .orElse(List.of());
    }

    private static EntryId id(String uuid) {
        return new EntryId(UUID.fromString(uuid));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntryContent that && said.equals(that.said);
    }

    @Override
    public int hashCode() {
        return said.hashCode();
    }

    @Override
    public String toString() {
        return kind() + " " + when();
    }
}
