package com.quenty.microcredit.creditpolicies;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CreditPolicyResponse(
        @Schema(description = "First day on which it is valid, until a later one is.", example = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "Score from which an application may be approved without a person.", example = "700")
        int approveScore,

        @Schema(description = "Share of the income that debts may take, as a fraction.", example = "0.4000")
        BigDecimal maxDebtToIncome,

        @Schema(example = "12") int minEmployedMonths,

        @Schema(description = "Largest amount that may be asked for, in monthly incomes.", example = "10.00")
        BigDecimal maxIncomes,

        @Schema(description = "Below this score an application is rejected.", example = "550")
        int rejectScore,

        @Schema(description = "Above this share it is rejected, as a fraction.", example = "0.6000")
        BigDecimal rejectDebtToIncome,

        @Schema(description = "Limit of open offers and loans of one customer, in monthly incomes.", example = "12.00")
        BigDecimal exposureIncomes,

        @Nullable String reason,

        @Schema(description = "`system` for the one shipped with the service.", example = "system")
        String createdBy,

        Instant createdAt,

        @Schema(description = "When it was withdrawn, before its day; it never decides anything.") @Nullable
        Instant withdrawnAt,

        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Versioned {

    PolicyRules rules() {
        return new PolicyRules(
                validFrom,
                approveScore,
                maxDebtToIncome,
                minEmployedMonths,
                maxIncomes,
                rejectScore,
                rejectDebtToIncome,
                exposureIncomes);
    }

    /** Never changed but by being withdrawn. */
    @Override
    public long version() {
        return withdrawnAt == null ? 0 : 1;
    }
}
