package com.quenty.intlshipping.hscodes;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the question that was found. */
record HsReason(
        @Schema(description = "Words of the question.", example = "laptop")
        String asked,

        @Schema(description = "The way from these words to those of the nomenclature.")
        HsTermKind kind,

        @Schema(
                description = "The words that were looked for instead; null when it was the word itself.",
                example = "portable automatic data processing machines")
        @Nullable
        String meaning,

        @Schema(description = "The narrowest line that has a word of it.")
        HsLevel foundIn) {}
