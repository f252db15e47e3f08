package com.quenty.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One policy with a bucket for everyone it has seen lately. */
final class Quota {

    private final String name;
    private final RateLimitProperties.Policy policy;
    private final List<PathPattern> paths;
    private final Bandwidth bandwidth;
    private final Cache<String, Bucket> buckets;

    Quota(String name, RateLimitProperties.Policy policy, int tracked) {
        this.name = name;
        this.policy = policy;
        this.paths = policy.paths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        this.bandwidth = Bandwidth.builder()
                .capacity(policy.quota())
                .refillGreedy(policy.quota(), policy.window())
                .build();
        // Untouched for a whole window a bucket is full again, so forgetting it changes nothing.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(tracked)
                .expireAfterAccess(policy.window())
                .build();
    }

    RateLimitProperties.By by() {
        return policy.by();
    }

    boolean holdsFor(PathContainer path) {
        return paths.isEmpty() || paths.stream().anyMatch(pattern -> pattern.matches(path));
    }

    Outcome take(String who) {
        var bucket = buckets.get(
                who, newcomer -> Bucket.builder().addLimit(bandwidth).build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Outcome(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** An item of {@code RateLimit-Policy}. */
    String described() {
        return "\"%s\";q=%d;w=%d"
                .formatted(name, policy.quota(), policy.window().toSeconds());
    }

    /** An item of {@code RateLimit}. */
    String left(Outcome outcome) {
        return "\"" + name + "\";r=" + outcome.remaining() + ";t=" + seconds(outcome.reset());
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }

    /**
     * @param reset until the whole quota is there again
     * @param untilNext until the next request is
     */
    record Outcome(boolean granted, long remaining, Duration reset, Duration untilNext) {}
}
