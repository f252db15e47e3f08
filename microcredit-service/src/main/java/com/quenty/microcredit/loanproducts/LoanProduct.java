package com.quenty.microcredit.loanproducts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template for loans, with the limits inside which an offer may move. A change makes a new version; offers and loans name
 * the version they were made from and keep a copy of its rules.
 */
public record LoanProduct(
        String code,
        int version,
        String currency,
        Range<BigDecimal> amount,
        Range<Integer> instalments,
        Range<BigDecimal> annualRate,
        LoanRules rules) {

    /** Both ends included. */
    public record Range<T extends Comparable<T>>(T min, T max) {

        public Range {
            if (min.compareTo(max) > 0) {
                throw new IllegalArgumentException("%s is above %s".formatted(min, max));
            }
        }

        public boolean contains(T value) {
            return min.compareTo(value) <= 0 && value.compareTo(max) <= 0;
        }

        @Override
        public String toString() {
            return "%s to %s".formatted(min, max);
        }
    }

    /** What keeps these figures from being a loan of this product; empty when nothing does. */
    public List<Violation> violations(
            BigDecimal principal,
            BigDecimal rate,
            int count,
            @Nullable LocalDate disbursement,
            @Nullable LocalDate firstDue) {
        var found = new ArrayList<Violation>();
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        if (principal.stripTrailingZeros().scale() > decimals) {
            found.add(new Violation("/amount", "%s has %d decimals".formatted(currency, decimals)));
        }
        if (!amount.contains(principal)) {
            found.add(new Violation("/amount", "must be from %s".formatted(amount)));
        }
        if (!annualRate.contains(rate)) {
            found.add(new Violation("/annual_rate", "must be from %s".formatted(annualRate)));
        }
        if (!instalments.contains(count)) {
            found.add(new Violation("/instalments", "must be from %s".formatted(instalments)));
        } else if (count <= rules.grace().principal()
                || count <= rules.grace().interestPayment() + rules.grace().interestFree()) {
            found.add(new Violation("/instalments", "grace must leave an instalment to repay in"));
        }
        if (disbursement != null && firstDue != null && !firstDue.isAfter(disbursement)) {
            found.add(new Violation("/first_due_date", "must be after the day of disbursement"));
        }
        found.addAll(rules.violations("/rules"));
        return found;
    }

    /** Only after {@link #violations} found nothing. */
    public LoanTerms terms(BigDecimal principal, BigDecimal rate, int count, @Nullable LocalDate firstDue) {
        return new LoanTerms(currency, principal, rate, count, firstDue, rules);
    }
}
