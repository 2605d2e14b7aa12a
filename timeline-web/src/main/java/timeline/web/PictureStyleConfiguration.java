package timeline.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the one style of all pictures, which lies beside the code that draws them. */
@Configuration(proxyBeanMethods = false)
class PictureStyleConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // A pattern, as a handler for one exact path hands an empty path on to its location.
        registry.addResourceHandler("/{file:picture\\.css}")
                .addResourceLocations("classpath:/timeline/picture/")
                .setCacheControl(CacheControl.noCache());
    }
}
