package com.quenty.microcredit.scores;

import java.math.BigDecimal;

/**
 * The inputs of a score. Stored with it, so that it can be explained and recalculated later.
 *
 * @param onTime instalments paid by their due date
 * @param late1To30 instalments paid, or still open, so many days late; likewise the next ones
 * @param writtenOff loans written off
 * @param monthlyIncome 0 if unknown
 * @param monthlyDebtService monthly instalments of all debts
 * @param lent sum of the principals of all loans so far
 * @param outstanding principal still owed on them
 * @param historyMonths since the first loan or order, whichever is older
 * @param recentApplications in the last six months, this one not counted
 * @param recentLoans opened in the last six months
 * @param paidOff loans repaid in full
 * @param completedOrders orders delivered and not returned
 * @param cancelledOrders orders cancelled
 */
public record ScoreInputs(
        int onTime,
        int late1To30,
        int late31To60,
        int late61To90,
        int lateOver90,
        int writtenOff,
        BigDecimal monthlyIncome,
        BigDecimal monthlyDebtService,
        BigDecimal lent,
        BigDecimal outstanding,
        int historyMonths,
        int recentApplications,
        int recentLoans,
        int paidOff,
        int completedOrders,
        int cancelledOrders) {

    public ScoreInputs {
        for (int count : new int[] {
            onTime,
            late1To30,
            late31To60,
            late61To90,
            lateOver90,
            writtenOff,
            historyMonths,
            recentApplications,
            recentLoans,
            paidOff,
            completedOrders,
            cancelledOrders
        }) {
            if (count < 0) {
                throw new IllegalArgumentException("counts are not negative");
            }
        }
        if (monthlyIncome.signum() < 0
                || monthlyDebtService.signum() < 0
                || lent.signum() < 0
                || outstanding.signum() < 0) {
            throw new IllegalArgumentException("amounts are not negative");
        }
    }

    int instalments() {
        return onTime + late1To30 + late31To60 + late61To90 + lateOver90;
    }
}
