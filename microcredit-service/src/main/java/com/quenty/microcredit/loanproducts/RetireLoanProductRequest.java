package com.quenty.microcredit.loanproducts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record RetireLoanProductRequest(
        @Schema(description = "Kept in the history.", example = "Replaced by the weekly product.")
        @Size(max = 500)
        @Nullable
        String reason) {

    static @Nullable String reasonOf(@Nullable RetireLoanProductRequest request) {
        return request == null ? null : request.reason();
    }
}
