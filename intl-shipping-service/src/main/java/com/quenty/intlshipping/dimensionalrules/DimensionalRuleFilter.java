package com.quenty.intlshipping.dimensionalrules;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record DimensionalRuleFilter(
        @Parameter(example = "DHL_EXPRESS") @Size(max = 50) @Nullable
        String carrierCode) {}
