package com.quenty.microcredit.portfolio;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Decisions on applications in a span of days. */
record ApprovalResponse(
        LocalDate decidedFrom,

        @Schema(description = "The day after the last.") LocalDate decidedUntil,

        long approved,
        long rejected,

        @Schema(description = "Of both, those that the rules decided without a person.")
        long automatic,

        @Schema(
                description = "Approved of all decided, as a fraction; null when nothing was decided.",
                example = "0.7300")
        @Nullable
        BigDecimal approvalRate) {}
