package timeline.api.share;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What is behind a link asks nobody who they are, and whoever is signed in is nobody here: it shows the same to all. Its
 * address is a secret, so that no browser, cache or search engine may tell it on.
 */
@Configuration(proxyBeanMethods = false)
class ShareSecurityConfiguration {

    private static final String PAGE =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    /** Other sites may show the picture, and nothing else. */
    private static final String PICTURE =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    @Bean
    @Order(3)
    SecurityFilterChain shareChain(HttpSecurity http) {
        return http.securityMatcher("/s/**")
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(ShareSecurityConfiguration::headers)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        HeaderWriter edge = (request, response) -> {
            boolean picture = isPicture(request);
            response.setHeader("Content-Security-Policy", picture ? PICTURE : PAGE);
            response.setHeader("Cross-Origin-Resource-Policy", picture ? "cross-origin" : "same-origin");
            if (!picture) {
                response.setHeader("X-Frame-Options", "DENY");
            }
            response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
            response.setHeader("Cache-Control", "private, no-cache");
        };
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(edge);
    }

    private static boolean isPicture(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".svg");
    }
}
