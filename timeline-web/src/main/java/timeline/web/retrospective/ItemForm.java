package timeline.web.retrospective;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import timeline.kind.Problem;
import timeline.retrospective.ItemContent;
import timeline.retrospective.Read;
import timeline.retrospective.RetrospectiveReader;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item as its form has it.
 *
 * @param because the reasons as indented lines
 * @param evidence the ids of entries
 * @param answers the ids of items
 * @param carriedFrom the item of an earlier year that goes on in it; empty for none
 * @param find what is looked for among the entries
 */
public record ItemForm(
        String column,
        String text,
        String because,
        List<String> evidence,
        List<String> audience,
        List<String> answers,
        String carriedFrom,
        String find,
        long version) {

    static ItemForm blank(String column, List<String> answers) {
        return new ItemForm(column, "", "", List.of(), List.of(), answers, "", "", 0);
    }

    static ItemForm of(String column, ItemContent content, long version) {
        return new ItemForm(
                column,
                content.text(),
                Reasons.lines(content.because()),
                strings(content.evidence()),
                content.audience(),
                strings(content.answers()),
                content.carriedFrom() == null ? "" : content.carriedFrom().toString(),
                "",
                version);
    }

    /**
     * Reads what was sent.
     *
     * @param carriedFrom what no form changes
     */
    static ItemForm of(Sent sent, String column, String carriedFrom) {
        return new ItemForm(
                column,
                sent.get("text"),
                sent.get("because"),
                sent.all("evidence"),
                sent.all("audience"),
                sent.all("answers"),
                carriedFrom,
                sent.get("find").strip(),
                sent.version());
    }

    ItemForm seen(long now) {
        return new ItemForm(column, text, because, evidence, audience, answers, carriedFrom, find, now);
    }

    private static List<String> strings(List<?> ids) {
        return ids.stream().map(String::valueOf).toList();
    }

    /**
     * The content, or what is wrong with it: the rules are those of every edge.
     *
     * @param unknownCircles those that it is for though there are none such
     */
    Read<ItemContent> read(List<Problem> unknownCircles) {
        if (!unknownCircles.isEmpty()) {
            return new Read.Refused<>(unknownCircles);
        }
        ObjectNode said = StrictJson.MAPPER.createObjectNode().put("text", text.strip());
        said.set("because", StrictJson.MAPPER.valueToTree(Reasons.read(because)));
        evidence.forEach(said.putArray("evidence")::add);
        audience.forEach(said.putArray("audience")::add);
        answers.forEach(said.putArray("answers")::add);
        if (!carriedFrom.isEmpty()) {
            said.put("carriedFrom", carriedFrom);
        }
        return RetrospectiveReader.item(said);
    }

    /** The faults by the field that has them, as message keys. */
    static Map<String, String> faults(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.pointer().split("/", -1))
                .map(at -> at.length > 1 ? at[1] : "")
                .collect(Collectors.toMap(
                        field -> field,
                        field -> "retro.fault." + (field.isEmpty() ? "other" : field),
                        (one, two) -> one));
    }
}
