package timeline.exchange;

import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import timeline.entry.EntryContent;
import timeline.entry.EntryCorrected;
import timeline.entry.EntryRecorded;
import timeline.life.PrivacyRule;
import timeline.life.PrivacyRulesSet;
import timeline.life.TimelineEvent;
import timeline.life.TimelineStarted;
import tools.jackson.databind.JsonNode;

/** Reads of an event what views read, so that none is recorded which no view could take. */
final class Legible {

    private Legible() {}

    /**
     * Looks at an event.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    static void check(TimelineEvent event) {
        try {
            checkWhole(event);
            switch (event) {
                case TimelineStarted started -> {
                    ZoneId.of(started.zone());
                    new Locale.Builder().setLanguageTag(started.locale()).build();
                }
                case EntryRecorded recorded -> check(recorded.content());
                case EntryCorrected corrected -> check(corrected.content());
                case PrivacyRulesSet set -> set.rules().forEach((JsonNode rule) -> PrivacyRule.of(rule));
                default -> {}
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException("cannot be read: " + e.getMessage(), e);
        }
    }

    private static void checkWhole(TimelineEvent event) throws ReflectiveOperationException {
        for (RecordComponent member : event.getClass().getRecordComponents()) {
            boolean optional = member.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!optional && member.getAccessor().invoke(event) == null) {
                throw new IllegalArgumentException("it lacks " + member.getName());
            }
        }
    }

    private static void check(EntryContent content) {
        content.when();
        content.lane();
        content.title();
        content.note();
        content.subject();
        content.storyline();
        content.named();
        content.count();
        content.tags();
        content.readers();
        content.knownSince();
        content.details();
    }
}
