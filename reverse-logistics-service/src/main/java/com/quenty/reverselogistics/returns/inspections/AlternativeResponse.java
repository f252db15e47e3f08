package com.quenty.reverselogistics.returns.inspections;

import com.quenty.reverselogistics.returns.Disposition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A way that goods could go. */
record AlternativeResponse(
        Disposition disposition,

        @Schema(
                description =
                        "Price × chance − refurbishing − handling − holding, of all units; null where it is blocked.",
                example = "9.80")
        @Nullable
        BigDecimal netRecoveryAmount,

        @Schema(
                description = "The law or the condition that forbids it.",
                example = "goods that were opened and touch the body")
        @Nullable
        String blockedBy) {}
