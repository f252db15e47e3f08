package com.quenty.platform.revocations;

import com.quenty.contracts.auth.RevocationApi;
import com.quenty.platform.clients.ClientsAutoConfiguration;
import com.quenty.platform.clients.UnguardedClients;
import com.quenty.platform.security.KeyMemory;
import com.quenty.platform.security.RevocationCheck;
import com.quenty.platform.security.SecurityAutoConfiguration;
import com.quenty.platform.security.SecurityProperties;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Every verifier follows the issuer's revocation feed, the gateway and the services alike. The issuer has a {@link
 * RevocationCheck} of its own and follows nobody.
 */
@AutoConfiguration(after = {ClientsAutoConfiguration.class, SecurityAutoConfiguration.class})
@ConditionalOnProperty("quenty.security.jwks-uri")
@ConditionalOnMissingBean(RevocationCheck.class)
@EnableConfigurationProperties({RevocationProperties.class, SecurityProperties.class})
public class RevocationsAutoConfiguration {

    /** Longer than any restart of the issuer that nobody has to know of. */
    private static final Duration STALE = Duration.ofMinutes(1);

    @Bean
    RevocationFollower revocationFollower(
            UnguardedClients clients,
            RevocationProperties properties,
            SecurityProperties security,
            ObjectProvider<KeyMemory> keys,
            Clock clock) {
        var feed = clients.of(RevocationApi.class, url(properties, security), properties.timeout());
        return new RevocationFollower(feed, keys::getObject, clock, properties.interval(), RevocationFollower.PATIENCE);
    }

    private static URI url(RevocationProperties properties, SecurityProperties security) {
        return properties.url() != null
                ? properties.url()
                : Objects.requireNonNull(security.jwksUri()).resolve("/");
    }

    /** Never down: a service that goes on with what it knows is no reason to take it out. */
    @Bean
    HealthIndicator revocationsHealthIndicator(RevocationFollower follower, Clock clock) {
        return () -> {
            var heard = follower.heard();
            boolean fresh =
                    heard.filter(at -> at.plus(STALE).isAfter(clock.instant())).isPresent();
            var health = fresh ? Health.up() : Health.unknown();
            heard.ifPresent(at -> health.withDetail("read_at", at));
            return health.build();
        };
    }

    /** For an alert: what has ended since then is not known here. */
    @Bean
    MeterBinder revocationsAge(RevocationFollower follower, Clock clock) {
        return meters -> TimeGauge.builder(
                        "quenty.revocations.age",
                        () -> follower.heard()
                                .map(at -> Duration.between(at, clock.instant()).toMillis())
                                .map(Long::doubleValue)
                                .orElse(Double.NaN),
                        TimeUnit.MILLISECONDS)
                .description("Time since the issuer last said which tokens have ended early")
                .register(meters);
    }
}
