package com.quenty.reverselogistics.rules;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ReturnRuleFilter(
        @Parameter(example = "electronics") @Size(max = 100) @Nullable
        String category) {}
