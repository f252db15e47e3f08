package com.quenty.pickup.routes.tracking;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param key signs tracking links: random, 32 characters or more. Without one there are no links
 * @param previousKey links that were signed with it are still good, so that the key can be changed
 * @param validAfterWindow how long a link is good after the end of the pickup's window
 */
@ConfigurationProperties("quenty.pickup.tracking")
record TrackingProperties(
        @DefaultValue("") String key,
        @DefaultValue("") String previousKey,
        @DefaultValue("24h") Duration validAfterWindow) {

    private static final int SHORTEST = 32;

    TrackingProperties {
        if (validAfterWindow.isNegative()) {
            throw new IllegalArgumentException("quenty.pickup.tracking.valid-after-window must not be negative");
        }
        for (var each : List.of(key, previousKey)) {
            if (!each.isEmpty() && each.length() < SHORTEST) {
                throw new IllegalArgumentException(
                        "quenty.pickup.tracking.key and previous-key must be random and have at least %d characters"
                                .formatted(SHORTEST));
            }
        }
    }

    /** Null when links are off. */
    byte @Nullable [] signingKey() {
        return key.isEmpty() ? null : key.getBytes(StandardCharsets.UTF_8);
    }

    /** All that are good for checking. */
    List<byte[]> knownKeys() {
        return Stream.of(key, previousKey)
                .filter(Objects::nonNull)
                .filter(each -> !each.isEmpty())
                .map(each -> each.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public String toString() {
        return "TrackingProperties[hidden]";
    }
}
