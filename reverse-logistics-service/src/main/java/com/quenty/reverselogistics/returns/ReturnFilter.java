package com.quenty.reverselogistics.returns;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ReturnFilter(
        @Nullable ReturnStatus status,
        @Nullable ReturnType returnType,

        @Parameter(example = "ORD-1018-02041-2") @Size(max = 255) @Nullable
        String originalOrderId,

        @Size(max = 255) @Nullable String customerId,
        @Size(max = 255) @Nullable String companyId,

        @Parameter(example = "RMA-0000-00001-3") @Size(max = 255) @Nullable
        String returnAuthorizationNumber,

        @Parameter(description = "Inclusive.") @Nullable Instant createdFrom,

        @Parameter(description = "Exclusive.") @Nullable Instant createdUntil) {}
