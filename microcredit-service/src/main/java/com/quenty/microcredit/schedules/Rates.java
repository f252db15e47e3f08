package com.quenty.microcredit.schedules;

import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

/** Which rate holds on a day: that of the terms, until a reschedule sets another. */
final class Rates {

    private Rates() {}

    static BigDecimal at(LoanTerms terms, RepaymentHistory history, LocalDate day) {
        if (history.changes().isEmpty()) {
            return terms.annualRate();
        }
        return history.changes().stream()
                .filter(change -> !change.effective().isAfter(day))
                .sorted(Comparator.comparing(RepaymentHistory.PlanChange::effective))
                .map(RepaymentHistory.PlanChange::annualRate)
                .reduce(terms.annualRate(), (rate, changed) -> changed == null ? rate : changed);
    }
}
