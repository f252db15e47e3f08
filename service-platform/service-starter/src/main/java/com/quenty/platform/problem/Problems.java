package com.quenty.platform.problem;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;

/** Makes problem documents: the advice answers with them, {@link ProblemWriter} writes them from a filter. */
public class Problems {

    public static final String TYPE_PREFIX = "urn:quenty:problem:";

    static final String OUR_FAULT = "Something went wrong on our side.";

    private final Supplier<@Nullable Tracer> tracer;

    Problems(Supplier<@Nullable Tracer> tracer) {
        this.tracer = tracer;
    }

    public ResponseEntity<Problem> answer(DomainProblem problem, HttpServletRequest request) {
        var headers = new HttpHeaders();
        var retryAfter = ProblemStatus.retryAfter(problem);
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds(retryAfter));
        }
        if (problem instanceof Unauthenticated) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        var document = document(
                ProblemStatus.of(problem),
                problem.code(),
                problem.detail(),
                problem.errors(),
                problem.properties(),
                request);
        return answer(document, headers);
    }

    /** For a status of which nothing more is known. */
    public ResponseEntity<Problem> answer(HttpStatusCode status, HttpServletRequest request) {
        return answer(status, codeOf(status), detailOf(status), new HttpHeaders(), request);
    }

    public ResponseEntity<Problem> answer(
            HttpStatusCode status, String code, String detail, HttpHeaders headers, HttpServletRequest request) {
        return answer(document(status, code, detail, List.of(), Map.of(), request), headers);
    }

    private static ResponseEntity<Problem> answer(Problem document, HttpHeaders headers) {
        return ResponseEntity.status(document.status())
                .headers(headers)
                // A problem is about this request at this moment: no cache may keep it.
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    private Problem document(
            HttpStatusCode status,
            String code,
            String detail,
            List<FieldProblem> errors,
            Map<String, Object> properties,
            HttpServletRequest request) {
        return new Problem(
                TYPE_PREFIX + code,
                StringUtils.capitalize(code.replace('-', ' ')),
                status.value(),
                Echo.message(detail) + Echo.ofMore(errors),
                Echo.path(path(request)),
                code,
                Echo.errors(errors),
                traceId(),
                bounded(properties));
    }

    private static Map<String, Object> bounded(Map<String, Object> properties) {
        var bounded = new LinkedHashMap<String, Object>();
        properties.forEach((name, value) -> bounded.put(name, Echo.member(value)));
        return bounded;
    }

    /**
     * The path the caller asked for, also when the container has forwarded the request to its error page. Null where the container
     * could not read the line that names it.
     */
    private static @Nullable String path(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked instanceof String uri ? uri : request.getRequestURI();
    }

    private @Nullable String traceId() {
        var running = tracer.get();
        var span = running == null ? null : running.currentSpan();
        return span == null ? null : span.context().traceId();
    }

    /** Rounded up, at least one: "0" would invite an immediate retry. */
    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    /** The code of a status that comes from outside our own problems, an error page or a framework exception. */
    static String codeOf(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        if (known == null || status.is5xxServerError()) {
            return status.value() == 503 ? "unavailable" : "internal-error";
        }
        return switch (known) {
            case BAD_REQUEST -> "bad-request";
            case UNAUTHORIZED -> "authentication-required";
            case FORBIDDEN -> PermissionDenied.CODE;
            case NOT_FOUND -> "path-not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONTENT_TOO_LARGE -> "content-too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            default -> known.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        };
    }

    static String detailOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "The request can't be understood.";
            case 404 -> "There is nothing at this path.";
            case 405 -> "The path does not take this method.";
            case 406 -> "The answer is application/json; Accept has to allow that.";
            case 413 -> "The request is larger than is taken.";
            case 414 -> "The path and query are longer than is taken.";
            case 415 -> "The body has to be application/json in UTF-8.";
            case 431 -> "The headers are longer than is taken.";
            case 503 -> "The service can't answer at the moment; retry.";
            default -> status.is5xxServerError() ? OUR_FAULT : "The request was refused.";
        };
    }
}
