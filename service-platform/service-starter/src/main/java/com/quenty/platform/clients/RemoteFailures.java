package com.quenty.platform.clients;

import com.quenty.platform.problem.PermissionDenied;
import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.problem.UpstreamRefusal;
import com.quenty.platform.security.ServiceTokenRequired;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Classifies the failures of calls to siblings. */
class RemoteFailures {

    /** The code by which a sibling says that the outage is behind it, not its own. */
    private static final String BEHIND = "upstream-unavailable";

    /** A 403 that is about our token. Any other 403 is an answer: the acting user may not do this. */
    private static final Set<String> ABOUT_OUR_TOKEN = Set.of(PermissionDenied.CODE, ServiceTokenRequired.CODE, "");

    private static final Set<String> LOST_RACES = Set.of("concurrent-update", "idempotency-in-progress");

    private static final Set<HttpStatus> PASSING =
            Set.of(HttpStatus.BAD_GATEWAY, HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.GATEWAY_TIMEOUT);

    /** No caller of ours is kept waiting for longer: it hears of the wait instead. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final JsonMapper json;

    RemoteFailures(JsonMapper json) {
        this.json = json;
    }

    /** The sibling itself is down or broken: this is what opens the breaker. */
    boolean isOutage(Throwable failure) {
        return failure instanceof ResourceAccessException
                || (failure instanceof HttpServerErrorException answer && !isBehind(answer));
    }

    /**
     * Another attempt may succeed. Not after a time-out of the answer: a sibling that is too slow is not helped by
     * being asked twice.
     */
    boolean isPassing(Throwable failure) {
        if (failure instanceof ResourceAccessException unreachable) {
            return !(unreachable.getCause() instanceof HttpTimeoutException)
                    || unreachable.getCause() instanceof HttpConnectTimeoutException;
        }
        return failure instanceof HttpServerErrorException answer
                && PASSING.contains(HttpStatus.resolve(answer.getStatusCode().value()))
                && !isBehind(answer);
    }

    /**
     * Refused before anything was done, for a reason that passes: a race was lost, the token is not valid any more (the
     * next attempt gets another), there are too many requests and the wait is short. The same may be asked again.
     */
    boolean isUndone(Throwable failure) {
        return failure instanceof HttpClientErrorException answer
                && switch (answer.getStatusCode().value()) {
                    case 401, 412 -> true;
                    case 429 -> !isLong(retryAfter(answer));
                    case 409 -> isLostRace(body(answer).path("code").asString(""));
                    default -> false;
                };
    }

    private static boolean isLong(@Nullable Duration wait) {
        return wait != null && wait.compareTo(LONGEST_PAUSE) > 0;
    }

    /** In seconds, as the services of the suite say it; null when there is none, or a date. */
    private static @Nullable Duration retryAfter(RestClientResponseException answer) {
        var headers = answer.getResponseHeaders();
        var value = headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
        return value == null || !value.matches("[0-9]{1,9}") ? null : Duration.ofSeconds(Long.parseLong(value));
    }

    static boolean isLostRace(String code) {
        return LOST_RACES.contains(code);
    }

    /** The failure as the caller sees it. */
    RuntimeException translate(String service, RuntimeException failure) {
        if (!(failure instanceof HttpClientErrorException answer)) {
            return new UpstreamFailure(service, failure);
        }
        var body = body(answer);
        var code = body.path("code").asString("");
        int status = answer.getStatusCode().value();
        boolean aboutUs = status == 401 || (status == 403 && ABOUT_OUR_TOKEN.contains(code));
        return aboutUs
                ? new UpstreamRefusal(service, answer)
                : new RemoteProblem(service, status, code, body.path("detail").asString(""), body, retryAfter(answer));
    }

    private boolean isBehind(HttpServerErrorException answer) {
        return BEHIND.equals(body(answer).path("code").asString(""));
    }

    private JsonNode body(RestClientResponseException answer) {
        try {
            var body = json.readTree(answer.getResponseBodyAsByteArray());
            return body == null ? MissingNode.getInstance() : body;
        } catch (JacksonException noProblemDocument) {
            return MissingNode.getInstance();
        }
    }
}
