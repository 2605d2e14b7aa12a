package timeline.log;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Keeps Axon from sending usage data: its update checker asks this property, which must stand before Axon's classes load,
 * however the service is started. {@link WithoutUpdateChecker} keeps the checker itself away.
 */
class NoTelemetry implements EnvironmentPostProcessor {

    static final String DISABLED = "axoniq.update-checker.disabled";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        System.setProperty(DISABLED, "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
