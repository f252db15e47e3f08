package com.quenty.platform.revocations;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the feed is followed. An ended session is refused here after the interval and one slow answer at the latest, connecting
 * included ({@code spring.http.clients.connect-timeout}); together less than five seconds.
 *
 * @param url of the issuer, without a path; where {@code quenty.security.jwks-uri} is, when not set
 * @param interval between two questions
 * @param timeout of the issuer's answer
 */
@ConfigurationProperties("quenty.security.revocations")
public record RevocationProperties(
        @Nullable URI url,
        @DefaultValue("2s") Duration interval,
        @DefaultValue("1500ms") Duration timeout) {}
