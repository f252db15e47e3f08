package com.quenty.order.taxexemptions;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record TaxExemptionResponse(
        @Schema(example = "TEX-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String exemptionId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        @Schema(description = "Number of the document that proves it.", example = "DIAN-2026-00417")
        String certificate,

        LocalDate validFrom,

        @Schema(description = "The day after its last.") @Nullable
        LocalDate validUntil,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String createdBy,

        Instant createdAt,

        @Schema(description = "From then on it does not count.") @Nullable
        Instant withdrawnAt,

        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Versioned {

    /** Never changed but by being withdrawn. */
    @Override
    public long version() {
        return withdrawnAt == null ? 0 : 1;
    }
}
