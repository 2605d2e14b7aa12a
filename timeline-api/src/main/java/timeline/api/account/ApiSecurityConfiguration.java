package timeline.api.account;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import timeline.account.Tokens;

/** Who may call the API, and how they say who they are. */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration implements WebMvcConfigurer {

    private static final String[] ACCOUNT = {"/api/v1/tokens/**", "/api/v1/invitations/**", "/api/v1/audit/**"};

    private static final String CONTENT_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** Where HTTP Basic works, and nothing else: a password makes tokens, and another password. */
    @Bean
    @Order(1)
    SecurityFilterChain tokenChain(HttpSecurity http, ProblemWriter problems) {
        ApiEntryPoint entryPoint = ApiEntryPoint.basic(problems);
        return withHeaders(http)
                .securityMatchers(places -> places.requestMatchers(
                        PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/v1/tokens"),
                        PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/v1/password")))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(entryPoint))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(entryPoint))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    /** Everything else for programs: a bearer token, or the browser's session from our own pages. */
    @Bean
    @Order(2)
    SecurityFilterChain apiChain(
            HttpSecurity http, ProblemWriter problems, SecurityContextRepository sessionReader, Tokens tokens) {
        ApiEntryPoint entryPoint = ApiEntryPoint.bearer(problems);
        return withHeaders(http)
                .securityMatcher("/api/**", "/openapi.json", "/actuator/**")
                // Its filter would make a session of every request with a token.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(sessionReader))
                .addFilterBefore(new BearerFilter(tokens, entryPoint), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new SameOriginFilter(), AuthorizationFilter.class)
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(entryPoint).accessDeniedHandler(new ApiDenied(problems)))
                .authorizeHttpRequests(requests -> requests
                        // What a request that was let in goes on to: a stream's next part, an error's page.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**", "/openapi.json")
                        .permitAll()
                        // A token that reads, reads timelines: nothing of the account that made it.
                        .requestMatchers(ACCOUNT)
                        .hasAuthority("write")
                        .requestMatchers(HttpMethod.GET, "/**")
                        .hasAuthority("read")
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .hasAuthority("read")
                        .anyRequest()
                        .hasAuthority("write"))
                .build();
    }

    /** Requests are timed as a whole; a span of each filter of each request costs more than the filters. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Refuses what Spring Security does, without a regular expression for each look at a header. */
    @Bean
    static StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(ApiSecurityConfiguration::printable);
        firewall.setAllowedHeaderValues(ApiSecurityConfiguration::printable);
        return firewall;
    }

    /** Tomcat takes headers for ISO 8859-1, where all is a character but what controls a device. */
    private static boolean printable(String header) {
        for (int i = 0; i < header.length(); i++) {
            if (Character.isISOControl(header.charAt(i)) && header.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Before the sessions' own filter, which asks the database. */
    @Bean
    FilterRegistrationBean<DatabaseGoneFilter> databaseGoneFilter(ProblemWriter problems) {
        FilterRegistrationBean<DatabaseGoneFilter> filter =
                new FilterRegistrationBean<>(new DatabaseGoneFilter(problems));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ReaderArgument());
    }

    private static HttpSecurity withHeaders(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .xssProtection(HeadersConfigurer.XXssConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store"))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
    }
}
