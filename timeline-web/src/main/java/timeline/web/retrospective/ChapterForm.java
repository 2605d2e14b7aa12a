package timeline.web.retrospective;

import java.util.List;
import java.util.Map;
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

    /** The chapter, or what is wrong with it: the rules are those of every edge. */
    Read<List<Section>> read() {
        ObjectNode said =
                StrictJson.MAPPER.createObjectNode().put("heading", heading).put("markdown", markdown);
        evidence.forEach(said.putArray("evidence")::add);
        audience.forEach(said.putArray("audience")::add);
        return RetrospectiveReader.sections(StrictJson.MAPPER.createArrayNode().add(said));
    }

    /** The faults by the field that has them, as message keys. */
    static Map<String, String> faults(Read.Refused<List<Section>> refused) {
        boolean heading = refused.problems().stream()
                .anyMatch(problem -> problem.pointer().endsWith("/heading"));
        return heading ? Map.of("heading", "retro.fault.heading") : Map.of("", "retro.fault.other");
    }
}
