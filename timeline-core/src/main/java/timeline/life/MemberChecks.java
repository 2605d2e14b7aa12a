package timeline.life;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import timeline.date.Edtf;
import timeline.date.EdtfRejected;
import timeline.kind.Lane;
import timeline.kind.Problem;
import timeline.text.Unkeepable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks single members of what clients send; each adds what is wrong, with its place. */
public final class MemberChecks {

    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final int MOST = 1_000_000;

    /** What is checked of a member, at its place (JSON Pointer). */
    @FunctionalInterface
    public interface Check {
        void in(MemberChecks checks, String at, JsonNode node);
    }

    private final List<Problem> problems;

    /** Adds to the problems found so far. */
    public MemberChecks(List<Problem> problems) {
        this.problems = problems;
    }

    private void unknown(String member, Collection<String> known) {
        String there = "/" + escaped(member);
        problems.add(new Problem(
                there, "there is no member \"" + member + "\" here; there may be " + String.join(", ", known)));
    }

    /** Checks every member of an object by its name; a member that is not required may be null. */
    public void members(ObjectNode said, Map<String, Check> members, Collection<String> required) {
        Unkeepable.find(said, this::add);
        for (Map.Entry<String, JsonNode> member : said.properties()) {
            Check check = members.get(member.getKey());
            if (check == null) {
                unknown(member.getKey(), members.keySet());
            } else if (!member.getValue().isNull() || required.contains(member.getKey())) {
                check.in(this, "/" + member.getKey(), member.getValue());
            }
        }
        for (String name : required) {
            if (!said.has(name)) {
                add("/" + name, "is required");
            }
        }
    }

    public void string(String at, JsonNode node) {
        if (!node.isString() || node.asString().isBlank()) {
            add(at, "is a string with something in it");
        }
    }

    public void edtf(String at, JsonNode node) {
        if (!node.isString()) {
            add(at, "is a date in EDTF, such as \"2022-03-17\" or \"2022-03/..\"");
            return;
        }
        try {
            Edtf.parse(node.asString());
        } catch (EdtfRejected e) {
            problems.add(new Problem(at, e.messageIn(Locale.ENGLISH)));
        }
    }

    public void key(String at, JsonNode node) {
        if (!node.isString() || !KEY.matcher(node.asString()).matches()) {
            add(at, "is a key of at most 64 letters, digits, dots and hyphens, such as \"second-child\"");
        }
    }

    public void keys(String at, JsonNode node) {
        each(at, node, this::key);
    }

    public void strings(String at, JsonNode node) {
        each(at, node, this::string);
    }

    public void words(String at, JsonNode node) {
        if (node.isString() && !node.asString().isBlank()) {
            return;
        }
        if (!node.isObject() || node.isEmpty()) {
            add(at, "is a string, or an object of strings by language such as {\"ko\": \"…\", \"en\": \"…\"}");
            return;
        }
        for (Map.Entry<String, JsonNode> said : node.properties()) {
            if (!LANGUAGE.matcher(said.getKey()).matches()) {
                add(at + "/" + escaped(said.getKey()), "is not a language tag such as \"ko\" or \"en\"");
            }
            string(at + "/" + escaped(said.getKey()), said.getValue());
        }
    }

    public void count(String at, JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.asInt() < 1 || node.asInt() > MOST) {
            add(at, "is a whole number from 1 to " + MOST);
        }
    }

    public void uuid(String at, JsonNode node) {
        try {
            if (node.isString() && UUID.fromString(node.asString()).toString().equalsIgnoreCase(node.asString())) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // said below, for every form that is not one
        }
        add(at, "is the id of an entry, a UUID");
    }

    public void uuids(String at, JsonNode node) {
        each(at, node, this::uuid);
    }

    public void lane(String at, JsonNode node) {
        if (!node.isString() || Lane.find(node.asString()).isEmpty()) {
            add(at, "is one of career, family, health, living");
        }
    }

    public void lanes(String at, JsonNode node) {
        each(at, node, this::lane);
    }

    public void object(String at, JsonNode node) {
        if (!node.isObject()) {
            add(at, "is a JSON object");
        }
    }

    public void faces(String at, JsonNode node) {
        if (!node.isObject()) {
            add(at, "is an object of what each circle reads instead, such as {\"work\": {\"title\": \"…\"}}");
            return;
        }
        for (Map.Entry<String, JsonNode> face : node.properties()) {
            String there = at + "/" + escaped(face.getKey());
            if (!KEY.matcher(face.getKey()).matches()) {
                add(there, "is not the key of a circle, such as \"work\"");
            }
            face(there, face.getValue());
        }
    }

    private void face(String at, JsonNode face) {
        if (!face.isObject()) {
            add(at, "is an object with title, note or both");
            return;
        }
        for (Map.Entry<String, JsonNode> member : face.properties()) {
            if (List.of("title", "note").contains(member.getKey())) {
                words(at + "/" + member.getKey(), member.getValue());
            } else {
                add(at + "/" + escaped(member.getKey()), "is unknown: a face has title and note alone");
            }
        }
    }

    private void each(String at, JsonNode node, BiConsumer<String, JsonNode> check) {
        if (!node.isArray()) {
            add(at, "is a list");
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            check.accept(at + "/" + i, node.path(i));
        }
    }

    /** A member's name as a JSON Pointer writes it (RFC 6901, section 3). */
    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }

    private void add(String at, String detail) {
        problems.add(new Problem(at, at.substring(1) + " " + detail));
    }
}
