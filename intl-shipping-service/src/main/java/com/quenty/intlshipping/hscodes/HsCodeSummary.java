package com.quenty.intlshipping.hscodes;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record HsCodeSummary(
        @Schema(example = "847130") String code,
        HsLevel level,

        @Schema(example = "Automatic data processing machines; portable, weighing not more than 10kg")
        String description,

        @Schema(description = "The code without its last two digits; null for a chapter.", example = "8471") @Nullable
        String parent,

        @Schema(description = "In Roman digits; null for goods of no kind.", example = "XVI") @Nullable
        String section) {}
