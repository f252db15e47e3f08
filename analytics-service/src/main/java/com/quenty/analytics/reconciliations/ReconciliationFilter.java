package com.quenty.analytics.reconciliations;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record ReconciliationFilter(
        @Parameter(description = "A name of the catalogue.", example = "orders.delivered") @Size(max = 255) @Nullable
        String metric,

        @Parameter(description = "One company only.", example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Nullable ReconciliationStatus status,

        @Parameter(description = "In the business zone.", example = "2026-11-30") @Nullable
        LocalDate day) {}
