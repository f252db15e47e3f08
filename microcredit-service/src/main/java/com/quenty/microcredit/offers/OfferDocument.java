package com.quenty.microcredit.offers;

import com.quenty.microcredit.loanplans.LoanPlan;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The content of an offer. Written once as canonical JSON; that text is hashed, shown, signed, and parsed when the offer is
 * read.
 *
 * @param disbursementDate assumed by the plan; the loan's own plan begins on the day it is paid out
 * @param annualPercentageRate percent a year, by the actuarial method of 12 CFR 1026 Appendix J
 * @param costOfCredit interest, fees, and charges deducted from the disbursement
 * @param validUntil first day on which it can no longer be accepted
 */
record OfferDocument(
        String applicationId,
        String customerId,
        String productCode,
        int productVersion,
        int termMonths,
        LoanTerms terms,
        LocalDate disbursementDate,
        BigDecimal disbursementCharges,
        BigDecimal paidOut,
        List<OfferInstalment> instalments,
        BigDecimal totalInterest,
        BigDecimal totalFees,
        BigDecimal totalToPay,
        BigDecimal costOfCredit,
        BigDecimal annualPercentageRate,
        LocalDate validUntil) {

    static OfferDocument of(String applicationId, String customerId, LoanPlan plan, LocalDate validUntil) {
        var schedule = plan.schedule();
        return new OfferDocument(
                applicationId,
                customerId,
                plan.productCode(),
                plan.productVersion(),
                plan.termMonths(),
                plan.terms(),
                schedule.disbursed(),
                schedule.disbursementCharges(),
                schedule.paidOut(),
                schedule.instalments().stream().map(OfferInstalment::of).toList(),
                schedule.interest(),
                schedule.fees(),
                schedule.total(),
                schedule.costOfCredit(),
                plan.annualPercentageRate().percent(),
                validUntil);
    }
}
