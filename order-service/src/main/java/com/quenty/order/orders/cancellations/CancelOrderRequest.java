package com.quenty.order.orders.cancellations;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CancelOrderRequest(
        @Schema(description = "Kept in the history.", example = "Agreed with the customer by phone.")
        @NotBlank
        @Size(max = 500)
        String reason,

        @Schema(
                description =
                        "Whether what is paid above what is owed afterwards is refunded with it, to the payments that it came from, oldest"
                                + " first; needs the permission `refunds:create`. Without it the order says how much is to be refunded.",
                example = "true",
                defaultValue = "false")
        @Nullable
        Boolean refund) {

    CancelOrderRequest {
        reason = TextRules.trimmed(reason);
    }

    boolean isRefunded() {
        return Boolean.TRUE.equals(refund);
    }
}
