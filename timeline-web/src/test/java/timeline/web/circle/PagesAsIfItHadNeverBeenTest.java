package timeline.web.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import timeline.api.CirclesMayRead;
import timeline.circle.History;
import timeline.circle.Twice;
import timeline.circle.Twice.Seen;
import timeline.directory.Directory;
import timeline.life.TimelineId;
import timeline.share.Shares;
import timeline.web.PageTest;
import timeline.web.Visitors;

/**
 * Whatever a page shows a circle is made as if the entries that it may not see did not exist: compared as the API is, by
 * the same random histories ({@link Twice}), byte for byte but for the token of forms.
 */
@PageTest
class PagesAsIfItHadNeverBeenTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Shares shares;

    @Autowired
    Directory directory;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    /** A page that is opened to circles without being compared here would be trusted without a reason. */
    @Test
    void knowsEveryPageThatIsOpenToCircles() {
        Set<String> open = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.hasMethodAnnotation(CirclesMayRead.class)) {
                info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/timelines/{timeline}"))
                        .map(pattern ->
                                pattern.replace("/timelines/{timeline}", "").replaceAll(":[^}]*}", "}"))
                        .forEach(open::add);
            }
        });
        History nothing = new History(
                0, List.of("family"), new TimelineId(new UUID(0, 0)), List.of(), List.of(), "owner", "member");
        Set<String> known = new TreeSet<>(PageAnswers.ways(nothing).keySet());
        known.remove("/views/{view}"); // its owner's alone, who sees it with the eyes of a circle

        assertThat(open).isEqualTo(known);
    }

    @Test
    void tellsOfNothingThatACircleMayNotSee() throws InterruptedException {
        PageAnswers answers = new PageAnswers(visitors, shares, directory);

        Seen seen = beans.createBean(Twice.class)
                .histories(8, name -> visitors.named(name).reader().account(), answers::of);

        assertThat(seen.hidden()).isGreaterThan(seen.histories());
        assertThat(seen.comparisons()).isGreaterThan(30L * seen.histories());
    }
}
