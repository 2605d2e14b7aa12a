package timeline.account;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of the first account; everything else here is a component. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OwnerProperties.class)
class AccountConfiguration {}
