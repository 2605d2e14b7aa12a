package timeline.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import timeline.store.FreshDatabase;

/**
 * Runs a test class against the pages as the service has them, on PostgreSQL, on a fixed day.
 *
 * <p>All such classes share one context and one database: each test is somebody of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = {TimelineApplication.class, PageTest.Today.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE) // what is to be printed stays in memory until the test is over
@FreshDatabase
public @interface PageTest {

    /** It is 15 January 2023 in Seoul, and still the 14th in UTC. */
    @TestConfiguration(proxyBeanMethods = false)
    @Import(Visitors.class)
    class Today {

        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(Instant.parse("2023-01-14T20:00:00Z"), ZoneOffset.UTC);
        }
    }
}
