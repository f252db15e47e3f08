package com.quenty.order.payments;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record PaymentFilter(
        @Nullable PaymentMethod method,

        @Nullable PaymentStatus status,

        @Parameter(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") @Size(max = 255) @Nullable
        String customerId,

        @Parameter(description = "For callers who see more than one.", example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Parameter(description = "Exactly this one.", example = "TX-4711") @Size(max = 255) @Nullable
        String externalReference,

        @Parameter(description = "From this instant on.", example = "2026-11-01T00:00:00Z") @Nullable
        Instant createdFrom,

        @Parameter(description = "Before this instant.", example = "2026-12-01T00:00:00Z") @Nullable
        Instant createdUntil) {}
