package timeline.store;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Chooses the store: the embedded server, or the one that {@code spring.datasource.url} names. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:timeline/store/store.properties")
class StoreConfiguration {

    @Bean
    static StoreCheck storeCheck(Environment environment) {
        return new StoreCheck(environment.getProperty("timeline.store.allow-not-durable", Boolean.class, false));
    }

    @Bean
    Home home(@Value("${timeline.home:}") String home, @Value("${timeline.store.throw-away:false}") boolean throwAway) {
        Path folder = home.isBlank() ? HomePlace.ofThisUser() : Path.of(home);
        return throwAway ? ThrowAwayHome.in(folder) : Home.at(folder);
    }

    /** The data source depends on this bean, so that the server stops after the pool has closed. */
    @Bean
    @Conditional(NoDatabaseNamed.class)
    EmbeddedPostgres embeddedPostgres(Home home) {
        return EmbeddedPostgres.start(home, ServerSettings.durable());
    }

    /** An empty value counts as none: that is what an unset variable becomes in a compose file. */
    static class NoDatabaseNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata bean) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
