package timeline.web.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import timeline.account.FirstTimeline;
import timeline.life.StartTimeline;
import timeline.log.Commands;

/** What is otherwise in a demo. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(DemoSettings.DEMO)
class DemoConfiguration {

    @Bean
    DemoDocument demoDocument() {
        return DemoDocument.read();
    }

    /** The first timeline is the document's, in place of one that is named after the user. */
    @Bean
    @Primary
    FirstTimeline demoTimeline(DemoDocument document, Commands commands) {
        return asked -> commands.send(
                new StartTimeline(asked.timeline(), document.name(), document.zone(), document.locale(), asked.by()));
    }
}
