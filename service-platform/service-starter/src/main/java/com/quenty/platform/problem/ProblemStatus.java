package com.quenty.platform.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The one place where a kind of problem becomes a status. */
final class ProblemStatus {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private ProblemStatus() {}

    static HttpStatus of(DomainProblem problem) {
        return switch (problem) {
            case InvalidRequest kind -> HttpStatus.BAD_REQUEST;
            case Unauthenticated kind -> HttpStatus.UNAUTHORIZED;
            case NotAllowed kind -> HttpStatus.FORBIDDEN;
            case NotFound kind -> HttpStatus.NOT_FOUND;
            case RequestTimedOut kind -> HttpStatus.REQUEST_TIMEOUT;
            case Conflict kind -> HttpStatus.CONFLICT;
            case PreconditionFailed kind -> HttpStatus.PRECONDITION_FAILED;
            case ContentTooLarge kind -> HttpStatus.CONTENT_TOO_LARGE;
            case PreconditionRequired kind -> HttpStatus.PRECONDITION_REQUIRED;
            case RuleViolation kind -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TooManyRequests kind -> HttpStatus.TOO_MANY_REQUESTS;
            case UpstreamFailure kind -> HttpStatus.SERVICE_UNAVAILABLE;
            case UpstreamRefusal kind -> HttpStatus.INTERNAL_SERVER_ERROR;
            case UpstreamTimeout kind -> HttpStatus.GATEWAY_TIMEOUT;
            case Unavailable kind -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> throw new IllegalStateException(problem.getClass() + " is of no known kind");
        };
    }

    /** The value of {@code Retry-After}, null where waiting would not help. */
    static @Nullable Duration retryAfter(DomainProblem problem) {
        return switch (problem) {
            case TooManyRequests slower -> slower.retryAfter();
            case UpstreamFailure upstream -> upstream.retryAfter();
            case Unavailable kind -> RETRY_AFTER;
            default -> null;
        };
    }
}
