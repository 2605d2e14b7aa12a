package timeline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import timeline.log.Stumbling;
import timeline.store.FreshDatabase;

/**
 * Runs a test class in the core as the service runs it, on PostgreSQL, on a fixed day.
 *
 * <p>All such classes share one context and one database: each takes timelines of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = {CoreTestApplication.class, CoreTest.Today.class, Stumbling.Setting.class})
@FreshDatabase
public @interface CoreTest {

    /** It is 15 January 2023 in Seoul, and still the 14th in UTC. */
    @TestConfiguration(proxyBeanMethods = false)
    class Today {

        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(Instant.parse("2023-01-14T20:00:00Z"), ZoneOffset.UTC);
        }
    }
}
