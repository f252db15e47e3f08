package com.quenty.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The problem responses, described once in the components and named by each operation that can answer with them. */
enum ProblemResponses {
    BAD_REQUEST(
            400,
            "A field, parameter or header is missing, unknown or out of shape; `errors` names each.",
            "validation-failed",
            "malformed-json",
            "bad-request",
            "invalid-cursor",
            "idempotency-key-missing",
            "unstorable-value"),
    UNAUTHORIZED(
            401, "There is no access token, or none that is valid.", "authentication-required", "invalid-access-token"),
    FORBIDDEN(403, "The token lacks the permission.", "permission-denied", "outside-data-scope", "upstream-forbidden"),
    NOT_FOUND(404, "There is no such thing, or none the caller may know of.", "path-not-found"),
    METHOD_NOT_ALLOWED(405, "The path exists, but not with this method; see `Allow`.", "method-not-allowed"),
    NOT_ACCEPTABLE(406, "No media type of `Accept` can be answered.", "not-acceptable"),
    REQUEST_TIMEOUT(408, "The body arrived too slowly.", "body-too-slow"),
    CONFLICT(
            409,
            "The state does not allow it: an illegal transition, a duplicate, a lost race.",
            "concurrent-update",
            "conflict",
            "idempotency-in-progress",
            "value-out-of-range",
            "upstream-conflict"),
    PRECONDITION_FAILED(412, "The resource has changed since the version in `If-Match`.", "stale-version"),
    CONTENT_TOO_LARGE(413, "The body is larger than allowed.", "content-too-large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is in a media type that is not read here.", "unsupported-media-type"),
    UNPROCESSABLE(
            422,
            "The request is well formed, but a rule forbids it.",
            "idempotency-key-reused",
            "upstream-rule-violated"),
    PRECONDITION_REQUIRED(428, "`If-Match` is missing.", "if-match-missing"),
    TOO_MANY_REQUESTS(429, "Slow down and retry after `Retry-After` seconds.", "rate-limit-exceeded"),
    INTERNAL_ERROR(
            500,
            "A fault of the service; the log has the cause under `trace_id`.",
            "internal-error",
            "upstream-refused"),
    UNAVAILABLE(
            503,
            "The service or one it needs can't answer now; retry after `Retry-After` seconds.",
            "unavailable",
            "database-busy",
            "upstream-unavailable",
            "upstream-busy"),
    TIMEOUT(
            504,
            "The service did not answer the gateway in time; whether it did the work is not known.",
            "upstream-timeout");

    /** Lists the codes that a response can have. */
    static final String CODES = "x-problem-codes";

    private static final String SCHEMA = "Problem";

    private final int status;
    private final String description;

    /** Those of the platform, which any operation with this status can answer. */
    private final List<String> codes;

    ProblemResponses(int status, String description, String... codes) {
        this.status = status;
        this.description = description;
        this.codes = List.of(codes);
    }

    static Optional<ProblemResponses> of(String status) {
        return Arrays.stream(values())
                .filter(response -> response.status().equals(status))
                .findFirst();
    }

    String status() {
        return String.valueOf(status);
    }

    /** The shared response, or one of the operation's own when rules of its own answer with this status too. */
    ApiResponse with(Collection<String> ownCodes) {
        if (ownCodes.isEmpty()) {
            return new ApiResponse().$ref("#/components/responses/" + componentName());
        }
        return response(Stream.concat(ownCodes.stream().sorted(), codes.stream())
                .distinct()
                .toList());
    }

    static void describeIn(Components components) {
        components.addSchemas(SCHEMA, problem());
        for (var response : values()) {
            components.addResponses(response.componentName(), response.response(response.codes));
        }
    }

    private String componentName() {
        return "problem_" + status;
    }

    private ApiResponse response(List<String> codes) {
        var response = new ApiResponse()
                .description(description + " Codes: "
                        + codes.stream().map("`%s`"::formatted).collect(Collectors.joining(", ")) + '.')
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(new Schema<>().$ref(Components.COMPONENTS_SCHEMAS_REF + SCHEMA))
                                        .example(example(codes.getFirst()))));
        response.addExtension(CODES, codes);
        if (this == TOO_MANY_REQUESTS || this == UNAVAILABLE) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds to wait.").schema(type("integer", "")));
        }
        return response;
    }

    private Map<String, Object> example(String code) {
        var words = code.replace('-', ' ');
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "urn:quenty:problem:" + code);
        example.put("title", Character.toUpperCase(words.charAt(0)) + words.substring(1));
        example.put("status", status);
        example.put("detail", "For people; it may change.");
        example.put("code", code);
        if (code.equals("validation-failed")) {
            example.put("errors", List.of(Map.of("pointer", "/name", "message", "must not be blank")));
        }
        example.put("trace_id", "4bf92f3577b34da6a3ce929d0e0e4736");
        return example;
    }

    @SuppressWarnings("rawtypes") // as the library has it
    private static Schema<?> problem() {
        var error = object(Map.of(
                "pointer", type("string", "JSON pointer into the body, or the name of a parameter or header."),
                "message", type("string", "For people.")));
        error.setRequired(List.of("pointer", "message"));
        var errors = type("array", "Which fields are to blame.");
        errors.setItems(error);

        var properties = new LinkedHashMap<String, Schema>();
        properties.put("type", type("string", "`urn:quenty:problem:` and the code."));
        properties.put("title", type("string", "The code in words."));
        properties.put("status", type("integer", "The HTTP status."));
        properties.put("detail", type("string", "About this very case, for people."));
        properties.put("instance", type("string", "Path of the request."));
        properties.put("code", type("string", "Identifies the kind of problem; its meaning never changes."));
        properties.put("errors", errors);
        properties.put("trace_id", type("string", "Finds the request in logs and traces."));
        var problem = object(properties);
        problem.setDescription("A problem (RFC 9457). Some codes have members of their own.");
        problem.setRequired(List.of("type", "title", "status", "detail", "code"));
        problem.setAdditionalProperties(true);
        return problem;
    }

    @SuppressWarnings("rawtypes")
    private static Schema<?> object(Map<String, ? extends Schema> properties) {
        var object = type("object", "");
        object.setProperties(new LinkedHashMap<>(properties));
        return object;
    }

    static Schema<?> type(String type, String description) {
        var schema = new Schema<>();
        schema.setTypes(Set.of(type));
        schema.setDescription(description.isEmpty() ? null : description);
        return schema;
    }
}
