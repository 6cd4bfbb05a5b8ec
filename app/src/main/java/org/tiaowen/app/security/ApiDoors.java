package org.tiaowen.app.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The doors of the API: nobody for what is public, HTTP Basic for staff. */
@Configuration(proxyBeanMethods = false)
class ApiDoors {

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiRefusals refusals) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(doors -> doors
                        // staff
                        .requestMatchers(
                                "/api/v1/drafts/**",
                                "/api/v1/templates/**",
                                "/api/v1/consolidations",
                                "/api/v1/amendments")
                        .hasRole("DRAFTER")
                        .requestMatchers(HttpMethod.POST, "/api/v1/consultations")
                        .hasRole("DRAFTER")
                        .requestMatchers(HttpMethod.PUT, "/api/v1/consultations/*")
                        .hasRole("DRAFTER")
                        .requestMatchers(
                                "/api/v1/consultations/*/revisions",
                                "/api/v1/consultations/*/opinions",
                                "/api/v1/consultations/*/worklist/**",
                                "/api/v1/consultations/*/clauses/*/digest",
                                "/api/v1/consultations/*/groups/**",
                                "/api/v1/consultations/*/decisions",
                                "/api/v1/consultations/*/assignments",
                                "/api/v1/consultations/*/answers/publication",
                                "/api/v1/consultations/*/placements/**",
                                "/api/v1/consultations/*/closing",
                                "/api/v1/consultations/*/reports",
                                "/api/v1/consultations/*/statistics/**",
                                "/api/v1/opinions/**")
                        .hasRole("DRAFTER")
                        .requestMatchers(
                                "/api/v1/consultations/*/comments/registered",
                                "/api/v1/consultations/*/comments/batch",
                                "/api/v1/consultations/*/comments/batches/*",
                                "/api/v1/consultations/*/comments/batch-template",
                                "/api/v1/consultations/*/comments/offline-package")
                        .hasRole("CONTACT_POINT")
                        .requestMatchers("/api/v1/search/comments", "/api/v1/search/saved/**", "/api/v1/clauses/*")
                        .hasAnyRole("EXPERT", "DRAFTER", "ADMINISTRATOR")
                        .requestMatchers(
                                "/api/v1/library/imports/**",
                                "/api/v1/library/*/texts/*/facts",
                                "/api/v1/library/*/texts/*/clauses/**")
                        .hasAnyRole("DRAFTER", "ADMINISTRATOR")
                        .requestMatchers(HttpMethod.POST, "/api/v1/library")
                        .hasAnyRole("DRAFTER", "ADMINISTRATOR")
                        .requestMatchers("/api/v1/contact-point/**")
                        .hasRole("CONTACT_POINT")
                        .requestMatchers("/api/v1/consultations/*/chain/**")
                        .hasRole("DRAFTER")
                        .requestMatchers("/api/v1/contact-points/**")
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers("/api/v1/search/upkeep/**", "/api/v1/search/state")
                        .hasRole("ADMINISTRATOR")
                        // everybody
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/consultations",
                                "/api/v1/consultations/*",
                                "/api/v1/receipts/*",
                                "/api/v1/search/clauses",
                                "/api/v1/library/**",
                                // of laws; who may see those of drafts, the door itself decides
                                "/api/v1/clauses/*/page")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/consultations/*/comments")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie opens a door here: names and passwords come with each request, and a session of the
                // pages is not looked at. So a foreign page has nothing to ride on, and no token against that is asked
                // for.
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new FirstPasswords(refusals), AuthorizationFilter.class)
                .build();
    }
}
