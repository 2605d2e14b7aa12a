package timeline.web.view;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.view.ViewCommand;
import timeline.view.ViewKey;
import timeline.viewed.SavedViews;

/** Sends what is asked of views, and waits until pages show it. */
@Component
class ViewWrites {

    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 50;

    private final Recorder recorder;
    private final ViewLag lag;
    private final SavedViews views;

    ViewWrites(Recorder recorder, ViewLag lag, SavedViews views) {
        this.recorder = recorder;
        this.lag = lag;
        this.views = views;
    }

    void send(ViewCommand command) {
        long position = recorder.send(command).position();
        try {
            lag.awaitPassed(position);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A name that is free: of words that have Latin letters, or else just a view. */
    String name(Timeline timeline, String words) {
        String plain = SIGNS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-+|-+$", "");
        String base = ViewKey.named(cut) ? cut : "view";
        String name = base;
        for (int n = 2; views.find(timeline.id(), name).isPresent(); n++) {
            name = base + "-" + n;
        }
        return name;
    }
}
