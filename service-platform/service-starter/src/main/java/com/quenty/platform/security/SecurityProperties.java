package com.quenty.platform.security;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer what {@code iss} of an access token must be
 * @param audience what {@code aud} must contain
 * @param jwksUri where the issuer publishes its keys; unused where a service holds them itself
 * @param tokenUri where this service gets its own token; without it, calls to siblings carry none
 * @param clientId the service's name for the issuer; the application's name when not set
 * @param openEndpoints management endpoints that want no token; the gateway routes none of them
 */
@ConfigurationProperties("quenty.security")
public record SecurityProperties(
        @Nullable String issuer,
        @DefaultValue("quenty") String audience,
        @Nullable URI jwksUri,
        @Nullable URI tokenUri,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"health", "prometheus"}) Set<String> openEndpoints) {}
