package timeline.web.circle;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Has every page of a timeline say with whose eyes it is looked at, and its links keep them. */
@Configuration(proxyBeanMethods = false)
class EyesConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Lookers> lookers;

    EyesConfiguration(ObjectProvider<Lookers> lookers) {
        this.lookers = lookers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new LookingInterceptor(lookers)).addPathPatterns("/timelines/**");
    }

    /** Spring Security makes one for its token in forms, and takes no second. */
    @Bean
    static BeanPostProcessor eyesCarriedOn() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor processor ? new EyesCarriedOn(processor) : bean;
            }
        };
    }
}
