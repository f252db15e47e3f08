package com.quenty.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The problem responses, described once in the components and named by each operation that can answer with them. */
enum ProblemResponses {
    BAD_REQUEST("400", "A field, parameter or header is missing, unknown or out of shape; `errors` names each."),
    UNAUTHORIZED("401", "There is no access token, or none that is valid."),
    FORBIDDEN("403", "The token lacks the permission."),
    NOT_FOUND("404", "There is no such thing, or none the caller may know of."),
    CONFLICT("409", "The state does not allow it: an illegal transition, a duplicate, a lost race."),
    PRECONDITION_FAILED("412", "The resource has changed since the version in `If-Match`."),
    UNSUPPORTED_MEDIA_TYPE("415", "The body is in a media type that is not read here."),
    UNPROCESSABLE("422", "The request is well formed, but a rule forbids it."),
    PRECONDITION_REQUIRED("428", "`If-Match` is missing."),
    TOO_MANY_REQUESTS("429", "Slow down and retry after `Retry-After` seconds."),
    UNAVAILABLE("503", "The service or one it needs can't answer now; retry after `Retry-After` seconds.");

    private static final String SCHEMA = "Problem";

    private final String status;
    private final String description;

    ProblemResponses(String status, String description) {
        this.status = status;
        this.description = description;
    }

    String status() {
        return status;
    }

    ApiResponse reference() {
        return new ApiResponse().$ref("#/components/responses/" + componentName());
    }

    static void describeIn(Components components) {
        components.addSchemas(SCHEMA, problem());
        for (var response : values()) {
            components.addResponses(response.componentName(), response.component());
        }
    }

    private String componentName() {
        return "problem_" + status;
    }

    private ApiResponse component() {
        var response = new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(new Schema<>().$ref(Components.COMPONENTS_SCHEMAS_REF + SCHEMA))));
        if (this == TOO_MANY_REQUESTS || this == UNAVAILABLE) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds to wait.").schema(type("integer", "")));
        }
        return response;
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
