package timeline.directory;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import timeline.life.Timeline;
import timeline.text.Names;
import timeline.text.StrictJson;
import timeline.text.Text;

/** Reads what a timeline calls those whom it speaks of. */
@Component
public class TimelineNames {

    private final Directory directory;

    TimelineNames(Directory directory) {
        this.directory = directory;
    }

    /** The names in a reader's language, a BCP 47 tag. */
    public Names in(Timeline timeline, String language) {
        return new Names(language, () -> called(timeline, language));
    }

    private Names.Called called(Timeline timeline, String language) {
        Directory.Both described = directory.both(timeline);
        return new Names.Called(
                names(described.subjects(), "label", language), names(described.storylines(), "title", language));
    }

    private static Map<String, String> names(List<Described> all, String member, String language) {
        Map<String, String> names = new TreeMap<>();
        for (Described described : all) {
            Text said = StrictJson.MAPPER.treeToValue(described.said().path(member), Text.class);
            names.put(described.key(), said.in(language));
        }
        return names;
    }
}
