package timeline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Pages speak Korean or English: as {@code ?lang=} says, then its cookie, then the browser, then English. */
@Configuration(proxyBeanMethods = false)
class LocaleConfiguration implements WebMvcConfigurer {

    static final List<Locale> LANGUAGES = List.of(Locale.KOREAN, Locale.ENGLISH);

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("timeline-language") {
            @Override
            protected Locale parseLocaleValue(String cookie) {
                return spoken(cookie);
            }
        };
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(LocaleConfiguration::ofBrowser);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String parameter) {
                return spoken(parameter);
            }
        };
        change.setParamName(PageFrame.LANGUAGE_PARAMETER);
        // A file that others embed sets no cookie there.
        interceptors.addInterceptor(change).excludePathPatterns("/api/**", "/s/*/*.svg", "/s/*/calendar.ics");
        interceptors.addInterceptor(new PageFrameInterceptor()).excludePathPatterns("/api/**");
    }

    private static Locale ofBrowser(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return accepted == null ? Locale.ENGLISH : spoken(accepted);
    }

    /** The nearest language that the pages speak to a tag or a list of ranges, which strangers send as they like. */
    private static Locale spoken(String ranges) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(ranges), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
