package com.quenty.microcredit.reschedules;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record DecideRescheduleRequest(
        @Schema(description = "Kept with the decision.", example = "Agreed with the customer on the phone.")
        @Size(max = 500)
        @Nullable
        String note) {

    static @Nullable String noteOf(@Nullable DecideRescheduleRequest request) {
        return request == null ? null : request.note();
    }
}
