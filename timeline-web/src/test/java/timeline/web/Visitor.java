package timeline.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import timeline.Fixed;
import timeline.account.Reader;
import timeline.entry.EntryId;
import timeline.entry.EntryState;
import timeline.entry.RecordEntry;
import timeline.life.Timeline;
import timeline.log.Recorder;

/** Somebody who is signed in and looks at pages, in Korean unless asked otherwise. */
public final class Visitor {

    private final Reader reader;
    private final Timeline timeline;
    private final Recorder recorder;
    private final Visitors visitors;
    private final MockMvcTester pages;

    Visitor(Reader reader, Timeline timeline, Recorder recorder, Visitors visitors, MockMvcTester pages) {
        this.reader = reader;
        this.timeline = timeline;
        this.recorder = recorder;
        this.visitors = visitors;
        this.pages = pages;
    }

    public Timeline timeline() {
        return timeline;
    }

    public Reader reader() {
        return reader;
    }

    /** The address of a page of this visitor's timeline. */
    public String at(String path) {
        return "/timelines/" + timeline.id() + path;
    }

    /** Records an entry as a program would, and waits until pages show it. */
    public EntryId records(int entry, String json) {
        EntryId id = Fixed.entry(entry);
        recorder.<EntryState>send(new RecordEntry(timeline.id(), id, Fixed.content(json), reader.account()));
        visitors.awaitViews();
        return id;
    }

    /** Sends any command, and waits until pages show what came of it. */
    public void sends(Object command) {
        recorder.send(command);
        visitors.awaitViews();
    }

    /** Sends commands in one go, and waits once. */
    public void sendsAll(List<?> commands) {
        recorder.record(() -> {
            commands.forEach(recorder::send);
            return true;
        });
        visitors.awaitViews();
    }

    /** Opens a page of the whole site. */
    public MvcTestResult opens(String address, String language) {
        return pages.get()
                .uri(URI.create(address))
                .header("Accept-Language", language)
                .with(authentication(who()))
                .exchange();
    }

    /** Opens a page of the own timeline. */
    public MvcTestResult opens(String path) {
        return opens(at(path), "ko");
    }

    /** The HTML of a page that must be there. */
    public String reads(String path) {
        return body(opens(path));
    }

    /** Sends a form to a page of the own timeline: names and values by turns. */
    public MvcTestResult submits(String path, String... fields) {
        var form = pages.post()
                .uri(at(path))
                .header("Accept-Language", "ko")
                .with(authentication(who()))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }

    public static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where an answer leads. */
    public static String redirected(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl(), "no redirect");
    }

    public Authentication who() {
        return UsernamePasswordAuthenticationToken.authenticated(reader, null, List.of());
    }
}
