package com.quenty.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * A sibling is up and does not accept what this service asks: our credentials, our permissions, or the question itself.
 * Answered with 500: neither an outage that passes nor the caller's fault, but one of ours that an operator has to see to.
 *
 * <p>Thrown by the platform's HTTP clients; by an adapter where two answers of a sibling contradict each other.
 */
@ProblemCode("upstream-refused")
public final class UpstreamRefusal extends DomainProblem {

    public UpstreamRefusal(String service, @Nullable Throwable cause) {
        super(
                "%s does not accept what was asked of it on your behalf. This is a fault on our side."
                        .formatted(service),
                cause);
        with("service", service);
    }
}
