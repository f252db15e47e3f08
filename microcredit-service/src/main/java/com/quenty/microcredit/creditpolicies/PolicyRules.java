package com.quenty.microcredit.creditpolicies;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The thresholds of decision, as dated data: new sets are added and old ones never changed, so that every decision can be
 * explained by the rules of its day.
 *
 * @param validFrom first day on which they are valid
 * @param maxDebtToIncome fraction up to which an application may be approved
 * @param maxIncomes monthly incomes up to which it may be approved
 * @param rejectDebtToIncome fraction above which it is rejected
 * @param exposureIncomes limit of open offers and loans of one customer, in monthly incomes
 */
public record PolicyRules(
        LocalDate validFrom,
        int approveScore,
        BigDecimal maxDebtToIncome,
        int minEmployedMonths,
        BigDecimal maxIncomes,
        int rejectScore,
        BigDecimal rejectDebtToIncome,
        BigDecimal exposureIncomes) {

    /** 700, 40 %, 12 months, 10 incomes; below 550 or above 60 % no; 12 incomes for everything together. */
    public static PolicyRules standard(LocalDate validFrom) {
        return new PolicyRules(
                validFrom,
                700,
                new BigDecimal("0.40"),
                12,
                BigDecimal.TEN,
                550,
                new BigDecimal("0.60"),
                BigDecimal.valueOf(12));
    }

    /** The limit of open offers and loans for a customer of this income. */
    public BigDecimal exposureLimit(BigDecimal monthlyIncome) {
        return monthlyIncome.multiply(exposureIncomes);
    }
}
