package timeline.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import timeline.account.Accounts;
import timeline.account.NewAccount;
import timeline.account.Reader;
import timeline.directory.Directory;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.ViewLag;

/** The people who look at pages in tests: each has an account, and a first timeline in Seoul, in Korean. */
@TestComponent
public class Visitors {

    private final Accounts accounts;
    private final Directory directory;
    private final Recorder recorder;
    private final ViewLag views;
    private final MockMvcTester pages;
    private final Map<String, Visitor> known = new ConcurrentHashMap<>();

    Visitors(Accounts accounts, Directory directory, Recorder recorder, ViewLag views, MockMvcTester pages) {
        this.accounts = accounts;
        this.directory = directory;
        this.recorder = recorder;
        this.views = views;
        this.pages = pages;
    }

    /** Somebody by name; the same person in every test. */
    public Visitor named(String username) {
        return known.computeIfAbsent(username, this::arrive);
    }

    private Visitor arrive(String username) {
        Reader reader = accounts.create(new NewAccount(username, "말이 많은 까마귀", "Asia/Seoul", "ko"));
        awaitViews();
        List<Timeline> timelines = directory.timelines(reader.account());
        return new Visitor(reader, timelines.getFirst(), recorder, this, pages);
    }

    void awaitViews() {
        try {
            if (!views.awaitPassed(recorder.position())) {
                throw new IllegalStateException("the views did not catch up");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
