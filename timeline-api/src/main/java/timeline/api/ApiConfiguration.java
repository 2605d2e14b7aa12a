package timeline.api;

import java.util.List;
import java.util.UUID;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import timeline.entry.EntryId;
import timeline.exchange.ImportId;

/** What all endpoints are given. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    /** Bytes: a year of a hundred entries has some 34,000, each call of the system a reader who wakes. */
    private static final String WRITTEN_AT_ONCE = "32768";

    private final TimelineArgument timelines;
    private final SharedArgument shared;
    private final PositionInterceptor positions;

    ApiConfiguration(TimelineArgument timelines, SharedArgument shared, PositionInterceptor positions) {
        this.timelines = timelines;
        this.shared = shared;
        this.positions = positions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(timelines);
        resolvers.add(shared);
        resolvers.add(new JsonBodyArgument());
        resolvers.add(new PreconditionArgument());
        resolvers.add(new MomentArgument());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, EntryId.class, text -> new EntryId(UUID.fromString(text)));
        registry.addConverter(String.class, ImportId.class, text -> new ImportId(UUID.fromString(text)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ParametersInterceptor()).addPathPatterns("/api/**");
        registry.addInterceptor(positions).addPathPatterns("/api/**");
    }

    /**
     * Reads to its end what is too large, up to twice the largest body that is taken: most clients listen to the answer
     * only when they have sent everything, and see a broken connection otherwise. Writes four times as much at once as Tomcat
     * does by itself.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> largeRequestsAndAnswers() {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxSwallowSize((int) JsonBody.LARGEST.toBytes() * 2);
                http.setProperty("socket.appWriteBufSize", WRITTEN_AT_ONCE);
            }
        });
    }

    /** What has no version of its own is tagged by its bytes. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(new TagsOfBytes());
        filter.addUrlPatterns("/api/v1/*");
        return filter;
    }
}
