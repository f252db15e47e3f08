package com.quenty.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The problem document (RFC 9457) as it is sent.
 *
 * @param type {@code urn:quenty:problem:<code>}
 * @param title the code in words; says the same for every problem of this code
 * @param detail about this very case, for outsiders
 * @param instance path of the request
 * @param errors which fields are to blame
 * @param traceId finds the request in logs and traces
 * @param properties further members
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "errors", "trace_id"})
public record Problem(
        String type,
        String title,
        @JsonInclude(JsonInclude.Include.ALWAYS) int status,
        String detail,
        @Nullable String instance,
        String code,
        List<FieldProblem> errors,
        @JsonProperty("trace_id") @Nullable String traceId,
        @JsonAnyGetter Map<String, Object> properties) {}
