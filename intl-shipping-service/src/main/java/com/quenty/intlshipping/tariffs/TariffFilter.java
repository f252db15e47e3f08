package com.quenty.intlshipping.tariffs;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record TariffFilter(
        @Parameter(example = "DHL_EXPRESS") @Size(max = 50) @Nullable
        String carrierCode,

        @Parameter(example = "DHL_EXPRESS.EXPRESS_WORLDWIDE") @Size(max = 101) @Nullable
        String code,

        @Nullable Boolean demo) {}
