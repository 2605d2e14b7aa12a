package timeline.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import timeline.directory.Described;
import timeline.directory.Directory;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.Timeline;
import tools.jackson.databind.JsonNode;

/** What a subject is called by who is to repeat it before it is erased. */
@Component
public class SubjectNames {

    private final Directory directory;
    private final Erasure erasure;

    SubjectNames(Directory directory, Erasure erasure) {
        this.directory = directory;
        this.erasure = erasure;
    }

    /** Whether anything is known of a subject: a description, or entries. */
    public boolean isKnown(Timeline timeline, String key) {
        return directory.subject(timeline, key).isPresent() || erasure.isThere(timeline.id(), key);
    }

    /** Its label in every language, or its key when nobody has described it. */
    public List<String> of(Timeline timeline, String key) {
        return directory
                .subject(timeline, key)
                .map(described -> labels(described.said().path("label")))
                .orElse(List.of(key));
    }

    private static List<String> labels(JsonNode label) {
        List<String> labels = new ArrayList<>();
        if (label.isString()) {
            labels.add(label.stringValue());
        }
        label.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .forEach(labels::add);
        return labels;
    }

    /** Checks which description somebody saw, when they say so. */
    public void check(Timeline timeline, String key, Precondition seen) {
        Optional<Described> described = directory.subject(timeline, key);
        if (seen.given() && !seen.any()) {
            seen.check(described
                    .map(Described::version)
                    .orElseThrow(() -> new Rejected(Reason.STALE, "nobody has described it: leave If-Match out")));
        }
    }
}
