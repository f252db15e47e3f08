package com.quenty.platform.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A sibling could not be asked. Answered with 503 and Retry-After: an outage is never reported as "not found".
 *
 * <p>Thrown by the platform's HTTP clients, not by features.
 */
@ProblemCode("upstream-unavailable")
public final class UpstreamFailure extends DomainProblem {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    public UpstreamFailure(String service, @Nullable Throwable cause) {
        super("%s can't be reached at the moment.".formatted(service), cause);
        with("service", service);
    }

    private UpstreamFailure(String service) {
        super("%s is not part of this installation.".formatted(service), null);
        with("service", service);
    }

    /** No outage, and still 503: the path is known, and the service may come with the next release. */
    public static UpstreamFailure notDeployed(String service) {
        return new UpstreamFailure(service);
    }

    public Duration retryAfter() {
        return RETRY_AFTER;
    }
}
