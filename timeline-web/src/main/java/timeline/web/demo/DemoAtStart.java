package timeline.web.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import timeline.account.FirstAccount;
import timeline.account.NewAccount;
import timeline.account.Reader;
import timeline.directory.Directory;
import timeline.exchange.ImportProgress;
import timeline.exchange.Imports;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.web.Address;

/** Makes the demo's account and takes its year in; the service is not ready before. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(DemoSettings.DEMO)
class DemoAtStart implements ApplicationRunner {

    /** No secret: whoever reaches a demo may look at it, and the service listens on loopback alone unless told otherwise. */
    static final String NAME = "demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoAtStart.class);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FirstAccount accounts;
    private final Directory directory;
    private final Imports imports;
    private final Recorder recorder;
    private final ViewLag views;
    private final DemoDocument document;
    private final Environment environment;
    private final AtomicReference<@Nullable Visit> visit = new AtomicReference<>();

    /** A visitor's account, and the page of the year. */
    record Visit(Reader reader, String year) {}

    DemoAtStart(
            FirstAccount accounts,
            Directory directory,
            Imports imports,
            Recorder recorder,
            ViewLag views,
            DemoDocument document,
            Environment environment) {
        this.accounts = accounts;
        this.directory = directory;
        this.imports = imports;
        this.recorder = recorder;
        this.views = views;
        this.document = document;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        Reader demo = accounts.create(new NewAccount(NAME, NAME, document.zone(), document.locale()));
        views.awaitPassed(recorder.position());
        Timeline timeline = directory.timelines(demo.account()).getFirst();
        ImportProgress taken = finished(timeline, imports.start(timeline.id(), demo.account(), document.bytes()));
        views.awaitPassed(taken.position());
        visit.set(new Visit(demo, Address.year(timeline, DemoDocument.YEAR)));
        LOG.info(
                "The demo is at http://localhost:{} with {} entries; sign in with one click, or as {} with the password"
                        + " {}. Whatever you record is thrown away when it stops.",
                environment.getProperty("local.server.port", "8080"),
                taken.recorded(),
                NAME,
                NAME);
    }

    /** What a visitor becomes and where they are led; empty until the demo is ready. */
    Optional<Visit> visit() {
        return Optional.ofNullable(visit.get());
    }

    private ImportProgress finished(Timeline timeline, ImportProgress started) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        ImportProgress progress = started;
        while (!progress.over()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the demo's year is not taken in after " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            progress = imports.find(timeline.id(), started.id()).orElseThrow();
        }
        if (progress.state() != ImportProgress.State.DONE || !progress.refused().isEmpty()) {
            throw new IllegalStateException("the demo's year was not taken in whole: " + progress);
        }
        return progress;
    }
}
