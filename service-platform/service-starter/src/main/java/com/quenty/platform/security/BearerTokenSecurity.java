package com.quenty.platform.security;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The part that all filter chains share: no session, a bearer token or nobody, and problems as answers. A service
 * with a chain of its own (the gateway, the issuer) begins it with this and adds its rules.
 */
public class BearerTokenSecurity {

    public static final RequestMatcher INTERNAL =
            PathPatternRequestMatcher.withDefaults().matcher("/internal/**");

    private final CachingJwtDecoder accessTokens;
    private final SecurityProblems problems;

    BearerTokenSecurity(CachingJwtDecoder accessTokens, SecurityProblems problems) {
        this.accessTokens = accessTokens;
        this.problems = problems;
    }

    public HttpSecurity applyTo(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookie, nothing to forge
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // An ETag is worth something only if the client may keep what it belongs to.
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-cache")))
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new BearerTokenHeader())
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.decoder(accessTokens).jwtAuthenticationConverter(new CallerConverter())))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems));
    }
}
