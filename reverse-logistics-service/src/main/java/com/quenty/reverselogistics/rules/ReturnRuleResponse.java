package com.quenty.reverselogistics.rules;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReturnRule")
record ReturnRuleResponse(
        @Schema(
                description = "Of products; `default` is for all that have no rule of their own.",
                example = "electronics")
        String category,

        @Schema(description = "First day on which it holds, until a later one does.", example = "2026-01-01")
        LocalDate validFrom,

        RuleTerms terms,

        @Schema(example = "Longer window before Christmas") String reason,

        String createdBy,
        Instant createdAt,

        @Schema(description = "When it was withdrawn, before its day.") @Nullable
        Instant withdrawnAt,

        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Versioned {

    ReturnRule rule() {
        return new ReturnRule(category, validFrom, terms);
    }

    /** Never changed but by being withdrawn. */
    @Override
    public long version() {
        return withdrawnAt == null ? 0 : 1;
    }
}
