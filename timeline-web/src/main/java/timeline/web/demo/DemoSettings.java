package timeline.web.demo;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;
import timeline.store.StoreRefused;

/** With {@code timeline.demo} everything lies in a throw-away store; a store that somebody keeps is never touched. */
class DemoSettings implements EnvironmentPostProcessor {

    static final String DEMO = "timeline.demo";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty(DEMO, Boolean.class, false)) {
            return;
        }
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            throw new StoreRefused(
                    "The demo keeps nothing and needs no database, but SPRING_DATASOURCE_URL names one.",
                    "Leave SPRING_DATASOURCE_URL unset to see the demo, or TIMELINE_DEMO unset to use your database.");
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("demo", Map.of("timeline.store.throw-away", "true")));
    }
}
