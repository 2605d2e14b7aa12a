package timeline.view;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import timeline.date.Edtf;
import timeline.kind.Kinds;
import timeline.kind.Problem;
import timeline.life.MemberChecks;
import timeline.view.Measure.Of;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks how clients define views; says all that is wrong with one, each with its place. */
public final class ViewReader {

    /** The most that one may ask for of each. */
    public static final int MOST_GROUPS = 4;

    public static final int MOST_MEASURES = 12;
    public static final int MOST_SELECTED = 50;

    private static final int LONGEST_NAME = 40;
    private static final String DETAILS = "details.<path> such as details.technologies";

    private final List<Problem> problems = new ArrayList<>();
    private final MemberChecks check = new MemberChecks(problems);
    private final Set<String> columns = new HashSet<>();

    private ViewReader() {}

    /** What became of reading one. */
    public sealed interface Read {
        record Accepted(ViewDefinition definition) implements Read {}

        record Refused(List<Problem> problems) implements Read {}
    }

    /** Reads a definition without its name. */
    public static Read read(ObjectNode said) {
        ViewReader reader = new ViewReader();
        reader.whole(said);
        return reader.problems.isEmpty()
                ? new Read.Accepted(new ViewDefinition(said))
                : new Read.Refused(List.copyOf(reader.problems));
    }

    private void whole(ObjectNode said) {
        Map<String, MemberChecks.Check> members = new TreeMap<>();
        members.put("title", MemberChecks::words);
        members.put("select", (checks, at, node) -> select(at, node));
        members.put("group", (checks, at, node) -> groups(at, node));
        members.put("show", (checks, at, node) -> show(at, node));
        members.put("measure", (checks, at, node) -> {});
        check.members(said, members, Set.of());
        // After the groups, whatever order they were sent in: no measure is called as a group is.
        if (said.has("measure") && !said.path("measure").isNull()) {
            list("/measure", said.path("measure"), MOST_MEASURES, this::measure);
        }
    }

    private void select(String at, JsonNode node) {
        List<String> members = List.of("kinds", "lanes", "subjects", "storylines", "tags", "from", "to");
        if (!object(at, node, members)) {
            return;
        }
        keys(at, node, "kinds", this::kind);
        keys(at, node, "lanes", check::lane);
        keys(at, node, "subjects", check::key);
        keys(at, node, "storylines", check::key);
        keys(at, node, "tags", check::string);
        for (String date : List.of("from", "to")) {
            if (said(node, date)) {
                check.edtf(at + "/" + date, node.path(date));
            }
        }
        if (problems.isEmpty() && said(node, "from") && said(node, "to")) {
            order(at, node.path("from").asString(), node.path("to").asString());
        }
    }

    private void order(String at, String from, String to) {
        var first = Edtf.parse(from).in(ZoneOffset.UTC).earliest();
        var last = Edtf.parse(to).in(ZoneOffset.UTC).latest();
        if (first != null && last != null && last.isBefore(first)) {
            add(at + "/to", "lies before from");
        }
    }

    private void keys(String at, JsonNode select, String member, BiConsumer<String, JsonNode> key) {
        if (said(select, member)) {
            list(at + "/" + member, select.path(member), MOST_SELECTED, key);
        }
    }

    private void kind(String at, JsonNode node) {
        String key = node.isString() ? node.asString() : "";
        if (Kinds.find(key).isEmpty() && !Kinds.custom(key)) {
            String guess = Kinds.nearest(key)
                    .map(near -> "; did you mean \"" + near + "\"?")
                    .orElse("; GET /kinds lists those there are, your own begin with x-");
            add(at, "is no kind of entry" + guess);
        }
    }

    private void groups(String at, JsonNode node) {
        list(at, node, MOST_GROUPS, (place, group) -> {
            String name = group.isString() ? group.asString() : "";
            if (!Grouping.known(name)) {
                add(place, "is one of " + String.join(" ", Grouping.NAMED) + ", or " + DETAILS);
            } else if (!columns.add(name)) {
                add(place, "is there already: group by each once");
            }
        });
    }

    private void measure(String at, JsonNode node) {
        if (!object(at, node, List.of("as", "of", "field"))) {
            return;
        }
        String as = node.path("as").isString() ? node.path("as").asString() : "";
        if (as.isBlank() || as.length() > LONGEST_NAME || !as.equals(as.strip())) {
            add(at + "/as", "is what its column is called, of 1 to " + LONGEST_NAME + " characters");
        } else if (!columns.add(as)) {
            add(at + "/as", "is taken: another column is called \"" + as + "\"");
        }
        Optional<Of> of = Of.find(node.path("of").asString(""));
        if (of.isEmpty()) {
            add(at + "/of", "is one of " + Stream.of(Of.values()).map(Of::key).collect(Collectors.joining(" ")));
        } else {
            field(at + "/field", node, of.get());
        }
    }

    private void field(String at, JsonNode measure, Of of) {
        boolean given = said(measure, "field");
        String name = measure.path("field").isString() ? measure.path("field").asString() : "";
        if (of.ofField() && !given) {
            add(at, "is needed: " + of.key() + " of what? " + DETAILS);
        } else if (!of.ofField() && given) {
            add(at, "says nothing with " + of.key() + ": leave it out");
        } else if (given && Field.find(name).isEmpty()) {
            add(at, "is " + DETAILS + (of == Of.DISTINCT ? ", or one of " + String.join(" ", Field.PLAIN) : ""));
        } else if (given && of != Of.DISTINCT && Field.PLAIN.contains(name)) {
            add(at, "has no numbers to take the " + of.key() + " of: name " + DETAILS);
        }
    }

    private void show(String at, JsonNode node) {
        if (!node.isString() || Show.find(node.asString()).isEmpty()) {
            add(at, "is one of " + Stream.of(Show.values()).map(Show::key).collect(Collectors.joining(" ")));
        }
    }

    private boolean object(String at, JsonNode node, List<String> members) {
        if (!node.isObject()) {
            add(at, "is an object with " + String.join(", ", members));
            return false;
        }
        Predicate<String> known = members::contains;
        node.propertyNames().stream()
                .filter(known.negate())
                .forEach(name -> add(
                        at + "/" + name.replace("~", "~0").replace("/", "~1"),
                        "is not known here; known are " + String.join(", ", members)));
        return true;
    }

    private void list(String at, JsonNode node, int most, BiConsumer<String, JsonNode> element) {
        if (!node.isArray() || node.size() > most) {
            add(at, "is a list of at most " + most);
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            element.accept(at + "/" + i, node.path(i));
        }
    }

    private static boolean said(JsonNode of, String member) {
        return of.has(member) && !of.path(member).isNull();
    }

    private void add(String at, String detail) {
        problems.add(new Problem(at, at.substring(1) + " " + detail));
    }
}
