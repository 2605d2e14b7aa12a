package timeline.web.retrospective;

import java.util.List;
import java.util.Map;
import timeline.kind.Problem;
import timeline.retrospective.Read;
import timeline.retrospective.RetrospectiveReader;
import timeline.retrospective.Section;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chapter as its form has it.
 *
 * @param evidence the ids of entries
 * @param find what is looked for among the entries
 * @param version of the retrospective that it was written on
 */
public record ChapterForm(
        String heading, String markdown, List<String> evidence, List<String> audience, String find, long version) {

    static ChapterForm blank(long version) {
        return new ChapterForm("", "", List.of(), List.of(), "", version);
    }

    static ChapterForm of(Section section, long version) {
        return new ChapterForm(
                section.heading(),
                section.markdown(),
                section.evidence().stream().map(String::valueOf).toList(),
                section.audience(),
                "",
                version);
    }

    static ChapterForm of(Sent sent) {
        return new ChapterForm(
                sent.get("heading").strip(),
                sent.get("markdown").stripTrailing(),
                sent.all("evidence"),
                sent.all("audience"),
                sent.get("find").strip(),
                sent.version());
    }

    ChapterForm seen(long now) {
        return new ChapterForm(heading, markdown, evidence, audience, find, now);
    }

    /**
     * The chapter, or what is wrong with it: the rules are those of every edge.
     *
     * @param unknownCircles those that it is for though there are none such
     */
    Read<List<Section>> read(List<Problem> unknownCircles) {
        if (!unknownCircles.isEmpty()) {
            return new Read.Refused<>(unknownCircles);
        }
        ObjectNode said =
                StrictJson.MAPPER.createObjectNode().put("heading", heading).put("markdown", markdown);
        evidence.forEach(said.putArray("evidence")::add);
        audience.forEach(said.putArray("audience")::add);
        return RetrospectiveReader.sections(StrictJson.MAPPER.createArrayNode().add(said));
    }

    /** The faults by the field that has them, as message keys. */
    static Map<String, String> faults(Read.Refused<List<Section>> refused) {
        List<String> at = refused.problems().stream().map(Problem::pointer).toList();
        if (at.stream().anyMatch(pointer -> pointer.startsWith("/audience"))) {
            return Map.of("audience", "retro.fault.audience");
        }
        return at.stream().anyMatch(pointer -> pointer.endsWith("/heading"))
                ? Map.of("heading", "retro.fault.heading")
                : Map.of("", "retro.fault.other");
    }
}
