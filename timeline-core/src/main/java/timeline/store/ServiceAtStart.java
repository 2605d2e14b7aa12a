package timeline.store;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What starts the service is the service: migrations, checks, the first account. */
class ServiceAtStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Reach.SERVICE.begin();
    }
}
