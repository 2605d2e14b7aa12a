package timeline.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import timeline.kind.Checked;
import timeline.kind.Kinds;
import timeline.kind.Problem;
import timeline.life.MemberChecks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a client sends as an entry, and says everything that is wrong with it, each with its place. */
public final class EntryReader {

    /** What came of reading: the content, or every problem. */
    public sealed interface Read {

        /** It can be recorded. */
        record Accepted(EntryContent content) implements Read {}

        /** It cannot. */
        record Refused(List<Problem> problems) implements Read {}
    }

    private static final Map<String, MemberChecks.Check> MEMBERS = new TreeMap<>();

    static {
        MEMBERS.put("kind", MemberChecks::string);
        MEMBERS.put("when", MemberChecks::edtf);
        MEMBERS.put("subject", MemberChecks::key);
        MEMBERS.put("storyline", MemberChecks::key);
        MEMBERS.put("title", MemberChecks::words);
        MEMBERS.put("note", MemberChecks::words);
        MEMBERS.put("count", MemberChecks::count);
        MEMBERS.put("partOf", MemberChecks::uuid);
        MEMBERS.put("refines", MemberChecks::uuid);
        MEMBERS.put("after", MemberChecks::uuids);
        MEMBERS.put("causedBy", MemberChecks::uuids);
        MEMBERS.put("tags", MemberChecks::strings);
        MEMBERS.put("audience", MemberChecks::keys);
        MEMBERS.put("faces", MemberChecks::faces);
        MEMBERS.put("knownSince", MemberChecks::edtf);
        MEMBERS.put("lane", MemberChecks::lane);
        MEMBERS.put("details", MemberChecks::object);
    }

    private static final List<String> REQUIRED = List.of("kind", "when", "title");

    private final ObjectNode said;
    private final MemberChecks check;
    private final List<Problem> problems = new ArrayList<>();

    private EntryReader(ObjectNode said) {
        this.said = said;
        this.check = new MemberChecks(problems);
    }

    /**
     * Reads an entry without its id.
     *
     * @param said the JSON as it was sent; what is accepted keeps it, so nobody may change it from here on
     */
    public static Read read(JsonNode said) {
        if (!(said instanceof ObjectNode object)) {
            return new Read.Refused(List.of(new Problem("", "an entry is a JSON object with kind, when and title")));
        }
        return new EntryReader(object).read();
    }

    private Read read() {
        check.members(said, MEMBERS, REQUIRED);
        checkKindAndDetails();
        return problems.isEmpty() ? new Read.Accepted(new EntryContent(said)) : new Read.Refused(List.copyOf(problems));
    }

    private void checkKindAndDetails() {
        JsonNode kind = said.path("kind");
        if (!kind.isString() || kind.asString().isBlank()) {
            return;
        }
        if (Kinds.custom(kind.asString())) {
            if (!said.hasNonNull("lane")) {
                problems.add(new Problem("/lane", "a kind of your own needs a lane: career, family, health or living"));
            }
        } else if (Kinds.find(kind.asString()).isEmpty()) {
            problems.add(new Problem("/kind", unknownKind(kind.asString())));
        } else {
            checkDetails(kind.asString());
        }
    }

    private static String unknownKind(String key) {
        String said = "there is no kind \"" + key + "\"";
        return Kinds.nearest(key)
                        .map(meant -> said + "; did you mean \"" + meant + "\"?")
                        .orElse(said)
                + " GET /api/v1/kinds lists them; a kind of your own is x- and lower-case letters, digits or hyphens";
    }

    private void checkDetails(String kind) {
        Optional<JsonNode> given = said.optional("details").filter(details -> !details.isNull());
        JsonNode details = given.orElseGet(JsonNodeFactory.instance::objectNode);
        if (details instanceof ObjectNode object && Kinds.read(kind, object) instanceof Checked.Refused refused) {
            refused.problems().forEach(problem -> problems.add(problem.under("/details")));
        }
    }
}
