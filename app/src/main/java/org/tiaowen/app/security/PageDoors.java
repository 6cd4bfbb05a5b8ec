package org.tiaowen.app.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.tiaowen.app.account.Accounts;
import org.tiaowen.app.account.SignedInAccount;

/** The doors of the pages. */
@Configuration(proxyBeanMethods = false)
class PageDoors {

    /** Nothing from elsewhere, nothing inline, in nobody's frame. */
    static final String CONTENT = """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
            connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'""";

    private static final String ADMINISTRATOR = "ADMINISTRATOR";
    private static final String DRAFTER = "DRAFTER";
    private static final String CONTACT_POINT = "CONTACT_POINT";
    private static final String EXPERT = "EXPERT";
    private static final String MODERATOR = "MODERATOR";

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            Accounts accounts,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        return http.authorizeHttpRequests(doors -> doors(doors, controllers))
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/account/start")
                        .failureHandler(refusal()))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                // a cookie instead of a session: thousands of citizens comment, none of them needs one
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .headers(PageDoors::headers)
                .addFilterBefore(new SignedInAccount(accounts), AuthorizationFilter.class)
                .build();
    }

    private static void doors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors,
            RequestMappingHandlerMapping controllers) {
        doors.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                // staff
                .requestMatchers("/drafts/**", "/workbench/**", "/consultations/*/opinions/**", "/opinions/**")
                .hasRole(DRAFTER)
                .requestMatchers("/search/**")
                .hasAnyRole(EXPERT, DRAFTER, ADMINISTRATOR)
                .requestMatchers("/library/imports/**", "/library/*/texts/*/facts", "/library/*/texts/*/clauses/**")
                .hasAnyRole(DRAFTER, ADMINISTRATOR)
                .requestMatchers("/contact-point/**")
                .hasRole(CONTACT_POINT)
                .requestMatchers("/moderation/readings")
                .hasAnyRole(MODERATOR, ADMINISTRATOR)
                .requestMatchers("/moderation/**")
                .hasRole(MODERATOR)
                .requestMatchers("/administration/**")
                .hasRole(ADMINISTRATOR)
                .requestMatchers("/account/**")
                .authenticated()
                // everybody
                .requestMatchers(HttpMethod.GET, "/", "/consultations/**", "/receipts/**", "/login", "/preferences")
                .permitAll()
                // the clauses of laws; who may see those of drafts, the page itself decides
                .requestMatchers(HttpMethod.GET, "/library/**", "/clauses/*")
                .permitAll()
                .requestMatchers(
                        HttpMethod.POST,
                        "/consultations/*/comments",
                        "/consultations/*/wording",
                        "/receipts/*/evaluations",
                        "/receipts/*/look-backs/*")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/swagger-ui.html", "/swagger-ui/**", "/v3/api-docs/**")
                .permitAll()
                .requestMatchers("/error")
                .permitAll()
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole(ADMINISTRATOR)
                // an address that a controller serves must be listed above; what none serves is a file or not found
                .requestMatchers(servedBy(controllers))
                .denyAll()
                .anyRequest()
                .permitAll();
    }

    private static RequestMatcher servedBy(HandlerMapping controllers) {
        return request -> {
            try {
                ServletRequestPathUtils.parseAndCache(request);
                return controllers.getHandler(request) != null;
            } catch (Exception methodOrTypeIsNotServed) {
                return false;
            }
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                // receipt numbers stand in addresses
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(Customizer.withDefaults());
    }

    private static SimpleUrlAuthenticationFailureHandler refusal() {
        return new SimpleUrlAuthenticationFailureHandler() {
            @Override
            public void onAuthenticationFailure(
                    HttpServletRequest request,
                    jakarta.servlet.http.HttpServletResponse response,
                    AuthenticationException refused)
                    throws java.io.IOException {
                // a disabled account is not told from a wrong password
                String why = refused instanceof ThrottledSignIn.Paused ? "paused" : "refused";
                getRedirectStrategy().sendRedirect(request, response, "/login?" + why);
            }
        };
    }
}
