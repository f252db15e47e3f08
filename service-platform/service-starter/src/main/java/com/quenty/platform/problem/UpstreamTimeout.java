package com.quenty.platform.problem;

/**
 * A service was reached but gave no answer in time, so that nobody knows whether the work was done. Answered with 504.
 *
 * <p>Thrown by the gateway only: between services an unanswered question is an {@link UpstreamFailure}.
 */
@ProblemCode("upstream-timeout")
public final class UpstreamTimeout extends DomainProblem {

    public UpstreamTimeout(String service, Throwable cause) {
        super("%s did not answer in time. The request may have been carried out.".formatted(service), cause);
        with("service", service);
    }
}
