package com.quenty.order.products;

import com.quenty.order.formats.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** May be left out altogether. */
@Schema(name = "ProductStandingReason")
record ReasonRequest(
        @Schema(description = "Kept in the history.", example = "Out of season.") @Size(max = 500) @Nullable
        String reason) {

    ReasonRequest {
        reason = Text.trimmed(reason);
    }

    static @Nullable String reasonOf(@Nullable ReasonRequest request) {
        return request == null ? null : request.reason();
    }
}
