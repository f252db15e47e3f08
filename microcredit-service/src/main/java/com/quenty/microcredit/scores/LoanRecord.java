package com.quenty.microcredit.scores;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's loans on a day.
 *
 * @param onTime instalments due by then that were paid by their due date
 * @param late1To30 those paid, or still open, so many days late; likewise the next ones
 * @param writtenOff loans written off
 * @param paidOff loans repaid in full
 * @param recentLoans paid out in the six months before
 * @param lent sum of the principals of all loans so far
 * @param outstanding principal still owed on them
 * @param monthlyInstalments monthly instalments of the open loans
 * @param firstLoanOn when the first was paid out; null without any
 */
public record LoanRecord(
        int onTime,
        int late1To30,
        int late31To60,
        int late61To90,
        int lateOver90,
        int writtenOff,
        int paidOff,
        int recentLoans,
        BigDecimal lent,
        BigDecimal outstanding,
        BigDecimal monthlyInstalments,
        @Nullable LocalDate firstLoanOn) {

    public static final LoanRecord NONE =
            new LoanRecord(0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null);
}
