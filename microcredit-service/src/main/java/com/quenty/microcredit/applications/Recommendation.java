package com.quenty.microcredit.applications;

import com.quenty.microcredit.loanplans.LoanFigures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Terms that one person recommends and another has to approve. */
public record Recommendation(
        BigDecimal amount,
        int termMonths,
        BigDecimal annualRate,
        @Nullable LocalDate firstDueDate,
        String reason,
        String recommendedBy,
        Instant recommendedAt) {

    LoanFigures terms() {
        return new LoanFigures(amount, termMonths, annualRate, firstDueDate);
    }
}
