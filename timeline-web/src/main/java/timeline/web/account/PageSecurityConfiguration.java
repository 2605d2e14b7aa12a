package timeline.web.account;

import jakarta.servlet.DispatcherType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import timeline.account.Act;
import timeline.account.Audit;
import timeline.account.FirstAccount;
import timeline.account.Reader;

/** Who may see the pages, how they sign in, and what a browser may do with a page. */
@Configuration(proxyBeanMethods = false)
class PageSecurityConfiguration {

    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final String[] OPEN = {
        SignInPage.PATH,
        SignInPage.REFUSED,
        SetUpPage.PATH,
        JoinPage.PATH,
        OpenIdPage.JOIN,
        PasskeySignIn.OPTIONS,
        PasskeySignIn.PATH,
        "/demo",
        "/error",
        "/*.css",
        "/*.js",
        "/*.svg",
        "/*.ico",
        "/webjars/**"
    };

    /** After the API's chains; takes every other path. */
    @Bean
    @Order(10)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            SecurityContextRepository sessionReader,
            FirstAccount firstAccount,
            Audit audit,
            OpenIdProviders providers,
            OpenIdRequests openIdRequests,
            OpenIdArrival arrival) {
        if (!providers.all().isEmpty()) {
            http.oauth2Login(openId -> openId.loginPage(SignInPage.PATH)
                    .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(openIdRequests))
                    .authorizedClientRepository(new OpenIdTokens())
                    .successHandler(arrival)
                    .failureUrl(SignInPage.PATH + "?openid=failed"));
        }
        return http.securityContext(context -> context.securityContextRepository(sessionReader))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(PageSecurityConfiguration::csrf)
                .headers(PageSecurityConfiguration::headers)
                .formLogin(form -> signIn(form, audit))
                .logout(signOut -> signOut.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, who) -> note(audit, who, Act.SIGNED_OUT, null))
                        .logoutSuccessUrl(SignInPage.PATH + "?signed-out"))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new SignInEntryPoint(firstAccount)))
                .authorizeHttpRequests(requests -> requests
                        // What a request that was let in goes on to: a form again, an error's page, a stream.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    private static void signIn(FormLoginConfigurer<HttpSecurity> form, Audit audit) {
        form.loginPage(SignInPage.PATH)
                .failureForwardUrl(SignInPage.REFUSED)
                .successHandler((request, response, who) -> {
                    note(audit, who, Act.SIGNED_IN, "password");
                    String then = LocalPath.orHome(request.getParameter(SignInPage.THEN));
                    response.sendRedirect(request.getContextPath() + then);
                });
    }

    private static void note(Audit audit, @Nullable Authentication who, Act what, @Nullable String about) {
        if (who != null && who.getPrincipal() instanceof Reader reader) {
            audit.note(reader.account(), what, about);
        }
    }

    private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
        XorCsrfTokenRequestAttributeHandler handler = new XorCsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null); // at once: a long page is on its way before its form asks
        csrf.csrfTokenRepository(new CsrfCookie()).csrfTokenRequestHandler(handler);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }
}
