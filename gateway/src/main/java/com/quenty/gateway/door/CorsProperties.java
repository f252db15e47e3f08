package com.quenty.gateway.door;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Which web pages of other origins may call us. None unless configured.
 *
 * @param allowedOrigins {@code https://app.example.com}; never a wildcard together with credentials, and we have none:
 *     the token goes in a header
 * @param maxAge how long a browser may remember the answer
 */
@ConfigurationProperties("quenty.gateway.cors")
record CorsProperties(
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("1h") Duration maxAge) {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> SENT = List.of(
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "X-Request-Id",
            "traceparent",
            "tracestate");
    private static final List<String> READ = List.of(
            "ETag",
            "Link",
            "Location",
            "Idempotent-Replayed",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "WWW-Authenticate",
            "X-Request-Id");

    CorsConfigurationSource source() {
        var source = new UrlBasedCorsConfigurationSource();
        if (!allowedOrigins.isEmpty()) {
            var allowed = new CorsConfiguration();
            allowed.setAllowedOrigins(allowedOrigins);
            allowed.setAllowedMethods(METHODS);
            allowed.setAllowedHeaders(SENT);
            allowed.setExposedHeaders(READ);
            allowed.setMaxAge(maxAge);
            source.registerCorsConfiguration("/**", allowed);
        }
        return source;
    }
}
