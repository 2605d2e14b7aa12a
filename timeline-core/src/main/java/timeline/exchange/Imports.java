package timeline.exchange;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import timeline.life.AccountId;
import timeline.life.TimelineId;

/** Accepts documents for import and tells how far they have come. An accepted document is durable. */
@Component
public class Imports {

    /** The type of a document of our own format. */
    public static final String MEDIA_TYPE = "application/vnd.timeline+json";

    private final ImportTable table;
    private final ImportRunner runner;

    Imports(ImportTable table, ImportRunner runner) {
        this.table = table;
        this.runner = runner;
    }

    /**
     * Accepts a document of our own format; its parts are taken in the background.
     *
     * @throws DocumentRefused when it is not such a document
     * @throws tools.jackson.core.JacksonException when it is not JSON
     */
    public ImportProgress start(TimelineId timeline, AccountId by, byte[] document) {
        int total = LifeDocument.read(document).entries().size();
        ImportId id = new ImportId(UUID.randomUUID());
        table.add(id, timeline, by, total, document);
        runner.wakeAfterCommit();
        return table.find(timeline, id).orElseThrow();
    }

    public Optional<ImportProgress> find(TimelineId timeline, ImportId id) {
        return table.find(timeline, id);
    }
}
