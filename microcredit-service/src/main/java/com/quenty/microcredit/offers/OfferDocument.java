package com.quenty.microcredit.offers;

import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * All that an offer says. Written out once, as canonical JSON; that text is what is hashed, shown and signed, and what the
 * offer is read back from.
 *
 * @param disbursementDate the day the plan supposes; the loan's own plan begins on the day it is really paid out
 * @param annualPercentageRate percent a year, by the actuarial method of 12 CFR 1026 Appendix J
 * @param costOfCredit interest, fees, and what is kept back at disbursement
 * @param validUntil last day on which it can be accepted
 */
public record OfferDocument(
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

    static OfferDocument of(String applicationId, String customerId, OfferPlan plan, LocalDate validUntil) {
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
