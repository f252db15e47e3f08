package com.quenty.customer.companies;

import com.quenty.customer.formats.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** May be left out altogether. */
public record StandingRequest(
        @Schema(description = "Kept in the history.", example = "Contract ended.") @Size(max = 500) @Nullable
        String reason) {

    public StandingRequest {
        reason = Text.trimmed(reason);
    }

    public static @Nullable String reasonOf(@Nullable StandingRequest request) {
        return request == null ? null : request.reason();
    }
}
