package com.quenty.intlshipping.rates.mydhl;

import com.quenty.intlshipping.carriers.ApiKey;
import com.quenty.intlshipping.rates.MissingReason;
import com.quenty.platform.json.WireJson;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rating of DHL's MyDHL API over HTTP. No redirection is followed, since our key would follow it. A question is not repeated:
 * the caller waits, and others are asked too. The key, and words of the carrier that may name our account, reach no log.
 */
final class MyDhlRating {

    private static final Logger LOG = LoggerFactory.getLogger(MyDhlRating.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

    /** Strict about values as our own wire is, and tolerant of members that come with a later version of the interface. */
    private static final JsonMapper JSON = WireJson.mapper()
            .rebuild()
            .propertyNamingStrategy(PropertyNamingStrategies.LOWER_CAMEL_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The carrier's answer, or the reason why there is none. */
    sealed interface Reply {

        record Answered(MyDhlAnswer answer) implements Reply {}

        record Unanswered(MissingReason reason, String detail) implements Reply {}
    }

    private record Received(HttpStatusCode status, byte[] body) {}

    private final RestClient http;
    private final int maxAnswer;
    private final CircuitBreaker breaker;

    MyDhlRating(MyDhlProperties properties) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(properties.timeout());
        this.http = RestClient.builder()
                .baseUrl(properties.baseUrl())
                .requestFactory(requests)
                .build();
        this.maxAnswer = Math.toIntExact(properties.maxAnswer().toBytes());
        this.breaker = CircuitBreaker.of(
                "mydhl",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(properties.window())
                        .minimumNumberOfCalls(Math.max(1, properties.window() / 2))
                        .failureRateThreshold(properties.failureRate())
                        .waitDurationInOpenState(properties.openFor())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        // A probe that is given up would hold it half open for good.
                        .maxWaitDurationInHalfOpenState(properties.openFor())
                        .recordException(failure -> failure instanceof ResourceAccessException
                                || failure instanceof HttpServerErrorException)
                        .build());
    }

    /** @param key user and password of the interface, {@code user:password} */
    Reply ask(ApiKey key, MyDhlQuestion question) {
        Received received;
        try {
            received = breaker.executeSupplier(() -> post(key, question));
        } catch (CallNotPermittedException open) {
            return failed("Has failed too often just now, and is asked again soon.");
        } catch (HttpServerErrorException down) {
            return failed("Answers with an error of its own (%d).".formatted(statusOf(down.getStatusCode())));
        } catch (ResourceAccessException unreachable) {
            return unreached(unreachable);
        }
        return read(received);
    }

    private Received post(ApiKey key, MyDhlQuestion question) {
        var credentials = Base64.getEncoder().encodeToString(key.value().getBytes(StandardCharsets.US_ASCII));
        return Objects.requireNonNull(http.post()
                .uri("/rates")
                .headers(headers -> headers.setBasicAuth(credentials))
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(question))
                .exchange((request, response) -> receive(response)));
    }

    private Received receive(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.is5xxServerError()) {
            throw new HttpServerErrorException(status);
        }
        // Closed here: what is beyond the longest answer is not waited for.
        try (var body = response.getBody()) {
            var bytes = body.readNBytes(maxAnswer + 1);
            if (bytes.length > maxAnswer) {
                throw new IOException("the answer is longer than %d bytes".formatted(maxAnswer));
            }
            return new Received(status, bytes);
        }
    }

    private static Reply unreached(ResourceAccessException unreachable) {
        if (unreachable.getCause() instanceof HttpTimeoutException) {
            return new Reply.Unanswered(MissingReason.TIMED_OUT, "Has not answered in time.");
        }
        LOG.warn("MyDHL can't be asked: {}", String.valueOf(unreachable.getCause()));
        return failed("Can't be reached, or breaks off.");
    }

    private Reply read(Received received) {
        int status = statusOf(received.status());
        if (status == 401 || status == 403) {
            LOG.error("MyDHL does not accept our key: {}", status);
            return failed("Does not accept the key of this installation.");
        }
        if (received.status().is4xxClientError()) {
            return new Reply.Unanswered(MissingReason.REFUSED, "Refuses to rate the shipment (%d).".formatted(status));
        }
        if (!received.status().is2xxSuccessful()) {
            return failed("Answers with the status %d.".formatted(status));
        }
        var answer = read(received.body());
        return answer == null
                ? new Reply.Unanswered(MissingReason.UNSOUND_ANSWER, "Its answer can't be read.")
                : new Reply.Answered(answer);
    }

    /** Null for a body that is no answer. */
    static @Nullable MyDhlAnswer read(byte[] body) {
        try {
            return JSON.readValue(body, MyDhlAnswer.class);
        } catch (JacksonException malformed) {
            // Not its message, which shows what was sent.
            LOG.warn("MyDHL's answer can't be read: {}", malformed.getClass().getSimpleName());
            return null;
        }
    }

    private static Reply failed(String detail) {
        return new Reply.Unanswered(MissingReason.FAILED, detail);
    }

    private static int statusOf(HttpStatusCode status) {
        return status.value();
    }
}
