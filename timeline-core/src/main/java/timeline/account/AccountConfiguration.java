package timeline.account;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import timeline.log.Commands;

/** Reads the settings of the first account, and starts the timeline of every new one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OwnerProperties.class)
class AccountConfiguration {

    @Bean
    FirstTimeline firstTimeline(Commands commands) {
        return commands::send;
    }
}
