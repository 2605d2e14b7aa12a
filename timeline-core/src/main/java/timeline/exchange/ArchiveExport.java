package timeline.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import timeline.account.Act;
import timeline.account.Audit;
import timeline.account.Reader;
import timeline.chronicle.Moment;
import timeline.life.Timeline;
import timeline.life.TimelineEvent;
import timeline.log.FedEvent;
import timeline.log.LogFeed;
import timeline.log.LogPosition;
import timeline.log.StoredEvents;
import timeline.log.ViewLag;
import timeline.review.Reviews;
import timeline.text.StrictJson;
import timeline.yearbook.YearbookMarkdown;
import timeline.yearbook.Yearbooks;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes all that a timeline is into one archive (ADR 0024), in plain words: its events, which are all that an import needs,
 * and beside them what people and programs read: the life as a document, its retrospectives as Markdown.
 */
@Component
public class ArchiveExport {

    private static final int PAGE = 500;

    private final LogFeed feed;
    private final StoredEvents events;
    private final Reviews reviews;
    private final Yearbooks yearbooks;
    private final ViewLag views;
    private final Audit audit;
    private final Clock clock;

    ArchiveExport(
            LogFeed feed,
            StoredEvents events,
            Reviews reviews,
            Yearbooks yearbooks,
            ViewLag views,
            Audit audit,
            Clock clock) {
        this.feed = feed;
        this.events = events;
        this.reviews = reviews;
        this.yearbooks = yearbooks;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes that somebody exports a timeline, and waits until all that was recorded before can be read.
     *
     * @return up to where it is exported: what is settled now, so that whatever is recorded meanwhile is whole in it or not at all
     */
    public LogPosition begin(Timeline timeline, Reader reader) throws InterruptedException {
        views.awaitRecorded(timeline.id());
        audit.note(reader.account(), timeline.id(), Act.EXPORTED, null);
        return feed.head(timeline.id());
    }

    /** Writes the archive of a timeline as its owner sees it. Nothing of it is held in memory or in a file. */
    public void write(Timeline timeline, Reader reader, LogPosition cut, OutputStream out) throws IOException {
        ArchiveWriter archive = new ArchiveWriter(out);
        ToldLife life = new ToldLife();
        archive.add(ArchiveManifest.EVENTS, lines -> writeEvents(timeline, cut, life, lines));
        List<Integer> years = List.copyOf(reviews.states(timeline).keySet());
        archive.add(
                ArchiveManifest.DOCUMENT,
                document -> new LifeDocumentWriter(document)
                        .write(timeline, life, streams -> told(streams, cut), retrospectives(timeline, years)));
        for (int year : years) {
            writeRetrospective(timeline, year, archive);
        }
        archive.end(new ArchiveManifest(
                ArchiveManifest.FORMAT,
                ArchiveManifest.VERSION,
                clock.instant(),
                new ArchiveManifest.Of(
                        timeline.id().toString(),
                        timeline.name(),
                        timeline.zone().getId(),
                        timeline.locale()),
                new ArchiveManifest.Owner(reader.account().toString(), reader.username()),
                life.counts(),
                archive.sums()));
    }

    private void writeEvents(Timeline timeline, LogPosition cut, ToldLife life, OutputStream lines) throws IOException {
        LogPosition place = LogPosition.START;
        List<FedEvent> page = feed.page(timeline.id(), place, cut, PAGE);
        while (!page.isEmpty()) {
            for (FedEvent event : page) {
                lines.write(StrictJson.MAPPER.writeValueAsBytes(CloudEvent.of(timeline.id(), event)));
                lines.write('\n');
                life.happened(event.stream(), event.type(), () -> read(event));
            }
            place = page.getLast().position();
            page = feed.page(timeline.id(), place, cut, PAGE);
        }
    }

    private Map<String, ToldEntry> told(List<String> streams, LogPosition cut) {
        Map<String, ToldEntry> told = new HashMap<>();
        for (FedEvent event : feed.streams(streams, cut)) {
            told.computeIfAbsent(event.stream(), stream -> new ToldEntry()).happened(read(event));
        }
        return told;
    }

    private TimelineEvent read(FedEvent event) {
        return events.read(event.type(), event.revision(), event.json().getBytes(StandardCharsets.UTF_8));
    }

    private Iterable<ObjectNode> retrospectives(Timeline timeline, List<Integer> years) {
        return () -> years.stream()
                .map(year -> RetrospectiveJson.of(reviews.find(timeline, year, Optional.empty())))
                .iterator();
    }

    private void writeRetrospective(Timeline timeline, int year, ArchiveWriter archive) throws IOException {
        String name = ArchiveManifest.RETROSPECTIVES + year;
        archive.add(
                name + ".md",
                YearbookMarkdown.of(yearbooks.of(timeline, year, Moment.NOW, timeline.locale()), timeline.locale()));
        for (var edition : reviews.editions(timeline, year)) {
            archive.add(name + "-edition-" + edition.edition() + ".md", edition.markdown());
        }
    }
}
