package timeline.entry;

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
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Checks single members of an entry; each adds what is wrong, with its place. */
final class MemberChecks {

    static final List<String> REQUIRED = List.of("kind", "when", "title");

    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final int MOST = 1_000_000;

    private final List<Problem> problems;

    MemberChecks(List<Problem> problems) {
        this.problems = problems;
    }

    void unknown(String member, Collection<String> known) {
        problems.add(new Problem(
                under("", member),
                "an entry has no member \"" + member + "\"; it may have " + String.join(", ", known)));
    }

    void missing(String member) {
        add("/" + member, "is required");
    }

    void string(String at, JsonNode node) {
        if (!node.isString() || node.asString().isBlank()) {
            add(at, "is a string with something in it");
        }
    }

    void edtf(String at, JsonNode node) {
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

    void key(String at, JsonNode node) {
        if (!node.isString() || !KEY.matcher(node.asString()).matches()) {
            add(at, "is a key of at most 64 letters, digits, dots and hyphens, such as \"second-child\"");
        }
    }

    void keys(String at, JsonNode node) {
        each(at, node, this::key);
    }

    void strings(String at, JsonNode node) {
        each(at, node, this::string);
    }

    void words(String at, JsonNode node) {
        if (node.isString() && !node.asString().isBlank()) {
            return;
        }
        if (!node.isObject() || node.isEmpty()) {
            add(at, "is a string, or an object of strings by language such as {\"ko\": \"…\", \"en\": \"…\"}");
            return;
        }
        for (Map.Entry<String, JsonNode> said : node.properties()) {
            String there = under(at, said.getKey());
            if (!LANGUAGE.matcher(said.getKey()).matches()) {
                add(there, "is not a language tag such as \"ko\" or \"en\"");
            }
            string(there, said.getValue());
        }
    }

    void count(String at, JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.asInt() < 1 || node.asInt() > MOST) {
            add(at, "is a whole number from 1 to " + MOST);
        }
    }

    void uuid(String at, JsonNode node) {
        try {
            if (node.isString() && UUID.fromString(node.asString()).toString().equalsIgnoreCase(node.asString())) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // said below, for every form that is not one
        }
        add(at, "is the id of an entry, a UUID");
    }

    void uuids(String at, JsonNode node) {
        each(at, node, this::uuid);
    }

    void lane(String at, JsonNode node) {
        if (!node.isString() || Lane.find(node.asString()).isEmpty()) {
            add(at, "is one of career, family, health, living");
        }
    }

    void object(String at, JsonNode node) {
        if (!node.isObject()) {
            add(at, "is a JSON object");
        }
    }

    void faces(String at, JsonNode node) {
        if (!node.isObject()) {
            add(at, "is an object of what each circle reads instead, such as {\"work\": {\"title\": \"…\"}}");
            return;
        }
        for (Map.Entry<String, JsonNode> face : node.properties()) {
            String there = under(at, face.getKey());
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
            String there = under(at, member.getKey());
            if (List.of("title", "note").contains(member.getKey())) {
                words(there, member.getValue());
            } else {
                add(there, "a face has title and note alone");
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

    void add(String at, String detail) {
        problems.add(new Problem(at, at.substring(1) + " " + detail));
    }

    private static String under(String at, String member) {
        return JsonPointer.compile(at).appendProperty(member).toString();
    }
}
