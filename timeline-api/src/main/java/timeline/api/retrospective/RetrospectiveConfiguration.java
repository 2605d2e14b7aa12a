package timeline.api.retrospective;

import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import timeline.retrospective.ItemId;

/** Reads the ids of items from paths. */
@Configuration(proxyBeanMethods = false)
class RetrospectiveConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, ItemId.class, text -> new ItemId(UUID.fromString(text)));
    }
}
