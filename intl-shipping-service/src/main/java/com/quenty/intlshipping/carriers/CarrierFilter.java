package com.quenty.intlshipping.carriers;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

record CarrierFilter(
        @Parameter(description = "Whether rates are asked of it.") @Nullable
        Boolean active) {}
