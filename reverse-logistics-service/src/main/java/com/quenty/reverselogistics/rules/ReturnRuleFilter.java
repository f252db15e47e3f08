package com.quenty.reverselogistics.rules;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ReturnRuleFilter(
        @Schema(example = "electronics") @Size(max = 100) @Nullable
        String category) {}
