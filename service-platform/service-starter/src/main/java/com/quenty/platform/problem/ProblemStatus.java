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
            case InvalidRequest _ -> HttpStatus.BAD_REQUEST;
            case Unauthenticated _ -> HttpStatus.UNAUTHORIZED;
            case NotAllowed _ -> HttpStatus.FORBIDDEN;
            case NotFound _ -> HttpStatus.NOT_FOUND;
            case Conflict _ -> HttpStatus.CONFLICT;
            case PreconditionFailed _ -> HttpStatus.PRECONDITION_FAILED;
            case PreconditionRequired _ -> HttpStatus.PRECONDITION_REQUIRED;
            case RuleViolation _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TooManyRequests _ -> HttpStatus.TOO_MANY_REQUESTS;
            case UpstreamFailure _, Unavailable _ -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> throw new IllegalStateException(problem.getClass() + " is of no known kind");
        };
    }

    /** What {@code Retry-After} says, null where waiting would not help. */
    static @Nullable Duration retryAfter(DomainProblem problem) {
        return switch (problem) {
            case TooManyRequests slower -> slower.retryAfter();
            case UpstreamFailure upstream -> upstream.retryAfter();
            case Unavailable _ -> RETRY_AFTER;
            default -> null;
        };
    }
}
