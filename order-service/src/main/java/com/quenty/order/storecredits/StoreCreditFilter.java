package com.quenty.order.storecredits;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record StoreCreditFilter(
        @Parameter(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") @Size(max = 255) @Nullable
        String customerId,

        @Parameter(description = "For callers who see more than one.", example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Parameter(description = "ISO 4217.", example = "USD") @Size(max = 10) @Nullable
        String currency) {}
