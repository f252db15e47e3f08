package com.quenty.order.stocktransfers;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record TransferFilter(
        @Nullable TransferStatus status,

        @Parameter(example = "MED-2") @Size(max = 255) @Nullable
        String toLocation,

        @Parameter(description = "For callers who see more than one.") @Size(max = 255) @Nullable
        String companyId) {}
