package com.quenty.microcredit.applications;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A reason that may be left out, with the whole body. */
record WhyRequest(
        @Schema(example = "Found a cheaper one") @Size(max = 500) @Nullable
        String reason) {

    static @Nullable String of(@Nullable WhyRequest request) {
        return request == null ? null : request.reason;
    }
}
