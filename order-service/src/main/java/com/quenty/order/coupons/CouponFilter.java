package com.quenty.order.coupons;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CouponFilter(
        @Parameter(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Size(max = 255) @Nullable
        String companyId,

        @Parameter(description = "Upper and lower case are the same.", example = "WELCOME10") @Size(max = 50) @Nullable
        String code) {}
