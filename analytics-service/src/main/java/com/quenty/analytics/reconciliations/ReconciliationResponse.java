package com.quenty.analytics.reconciliations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record ReconciliationResponse(
        @Schema(example = "REC-01KAMQ9B2C3D4E5F6G7H8J9K0M") String reconciliationId,

        @Schema(example = "orders.delivered") String metric,

        @Schema(description = "The service that owns the figure.", example = "order-service")
        String owner,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(example = "USD") String unit,

        @Schema(description = "In the business zone.") LocalDate day,

        ReconciliationStatus status,

        @Schema(description = "Sum of our readings.", example = "640.00")
        BigDecimal ourValue,

        @Schema(description = "Our readings.", example = "12")
        long ourCount,

        @Schema(description = "Null when the owner did not answer.", example = "640.00")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        BigDecimal ownerValue,

        @Schema(description = "Null when the owner did not answer.", example = "12")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        Long ownerCount,

        @Schema(description = "Our value less the owner's; null when the owner did not answer.", example = "0.00")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        BigDecimal difference,

        Instant checkedAt) {}
