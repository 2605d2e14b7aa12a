package timeline.log;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** A process that was started for a command serves nobody, and its connections are known from those of nodes. */
class CommandSettings implements EnvironmentPostProcessor {

    static final String COMMAND = "timeline.command";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (StringUtils.hasText(environment.getProperty(COMMAND))) {
            Map<String, Object> settings = Map.of(
                    "server.port",
                    -1,
                    "spring.datasource.hikari.data-source-properties.ApplicationName",
                    "timeline-command");
            environment.getPropertySources().addFirst(new MapPropertySource("timeline.command", settings));
        }
    }
}
