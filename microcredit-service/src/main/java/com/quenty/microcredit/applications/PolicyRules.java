package com.quenty.microcredit.applications;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The thresholds of decision, as data with a date: a new set is added, an old one never changed, so that every decision can
 * be told from the rules of its day.
 *
 * @param validFrom first day on which they hold
 * @param maxDebtToIncome fraction up to which an application may be approved
 * @param maxIncomes monthly incomes up to which it may be approved
 * @param rejectDebtToIncome fraction above which it is rejected
 */
public record PolicyRules(
        LocalDate validFrom,
        int approveScore,
        BigDecimal maxDebtToIncome,
        int minEmployedMonths,
        BigDecimal maxIncomes,
        int rejectScore,
        BigDecimal rejectDebtToIncome) {

    /** 700, 40 %, 12 months, 10 incomes; below 550 or above 60 % no. */
    public static PolicyRules standard(LocalDate validFrom) {
        return new PolicyRules(validFrom, 700, new BigDecimal("0.40"), 12, BigDecimal.TEN, 550, new BigDecimal("0.60"));
    }
}
