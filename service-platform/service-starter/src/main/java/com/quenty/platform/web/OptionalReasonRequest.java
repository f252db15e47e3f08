package com.quenty.platform.web;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Body of a verb that may be explained. The whole body may be left out: {@code @RequestBody(required = false)}. */
public record OptionalReasonRequest(
        @Schema(description = "Kept in the history.", example = "Agreed with the customer by phone.")
        @Size(max = 500)
        @Nullable
        String reason) {

    public OptionalReasonRequest {
        reason = TextRules.trimmed(reason);
    }

    /** The reason in a body that may be missing. */
    public static @Nullable String of(@Nullable OptionalReasonRequest request) {
        return request == null ? null : request.reason();
    }
}
