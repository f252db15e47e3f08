package com.quenty.order.taxexemptions;

import com.quenty.platform.problem.ValidationFailed;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CreateTaxExemptionRequest(
        @Schema(
                description = "The seller; the caller's company when absent.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") @NotBlank @Size(max = 255)
        String customerId,

        @Schema(description = "Number of the document that proves it.", example = "DIAN-2026-00417")
        @NotBlank
        @Size(max = 255)
        String certificate,

        @Schema(example = "2026-01-01") @NotNull LocalDate validFrom,

        @Schema(description = "The day after its last; without an end when absent.", example = "2027-01-01") @Nullable
        LocalDate validUntil) {

    void requirePeriod() {
        if (validUntil != null && !validUntil.isAfter(validFrom)) {
            throw ValidationFailed.of("/valid_until", "must be after valid_from");
        }
    }
}
