package com.quenty.order.reservations;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ReservationFilter(
        @Parameter(example = "ORD-1018-02041-2") @Size(max = 255) @Nullable
        String orderNumber,

        @Parameter(example = "4711") @Nullable Integer productId,

        @Parameter(example = "INV-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Size(max = 255) @Nullable
        String itemId,

        @Parameter(description = "Whether some of its units are neither shipped nor released.") @Nullable
        Boolean open,

        @Parameter(description = "For callers who see more than one.") @Size(max = 255) @Nullable
        String companyId) {}
