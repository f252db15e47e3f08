package com.quenty.microcredit.loanproducts;

import com.quenty.microcredit.terms.ChargeBasis;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.microcredit.terms.Violation;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template for loans, with the limits inside which an offer may move. A change makes a new version; offers and loans
 * name the version they were made from and keep a copy of its rules.
 */
public record LoanProduct(
        String code,
        int version,
        String currency,
        Range<BigDecimal> amount,
        Range<Integer> instalments,
        Range<BigDecimal> annualRate,
        LoanRules rules) {

    /** Of the columns that keep amounts; a currency with more can't be kept. */
    private static final int KEPT_DECIMALS = 2;

    /** A first period beyond is not broken, it is grace, which a product has to grant. */
    private static final int LONGEST_WAIT_MONTHS = 12;

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

    /** Reasons against a loan of this product with these figures; empty when there are none. */
    public List<Violation> violations(
            BigDecimal principal,
            BigDecimal rate,
            int count,
            @Nullable LocalDate disbursement,
            @Nullable LocalDate firstDue) {
        var found = new ArrayList<Violation>();
        int decimals = Money.decimals(currency);
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
        } else if (!leavesRepayment(count)) {
            found.add(new Violation("/instalments", "grace must leave an instalment to repay in"));
        }
        if (disbursement != null && firstDue != null && !firstDue.isAfter(disbursement)) {
            found.add(new Violation("/first_due_date", "must be after the day of disbursement"));
        }
        if (disbursement != null
                && firstDue != null
                && firstDue.isAfter(disbursement.plusMonths(LONGEST_WAIT_MONTHS))) {
            found.add(new Violation(
                    "/first_due_date",
                    "must be at most %d months after the day of disbursement".formatted(LONGEST_WAIT_MONTHS)));
        }
        found.addAll(rules.violations("/rules"));
        return found;
    }

    /** Reasons why no loan of this product could be kept to the cent; empty when there are none. */
    public List<Violation> faults() {
        int decimals = Money.decimals("/currency", currency);
        if (decimals > KEPT_DECIMALS) {
            return List.of(new Violation("/currency", "amounts are kept with %d decimals".formatted(KEPT_DECIMALS)));
        }
        var found = new ArrayList<>(rules.violations("/rules"));
        inCurrency(found, amount.min(), "/limits/min_amount");
        inCurrency(found, amount.max(), "/limits/max_amount");
        inCurrency(found, rules.instalmentMultiple(), "/rules/instalment_multiple");
        inCurrency(found, rules.penalties().cap(), "/rules/penalties/cap");
        inCurrency(found, rules.arrears().floor(), "/rules/arrears/floor");
        if (rules.instalmentMultiple() != null && rules.instalmentMultiple().compareTo(amount.max()) > 0) {
            found.add(new Violation("/rules/instalment_multiple", "must not be more than the largest loan"));
        }
        for (int i = 0; i < rules.charges().size(); i++) {
            var charge = rules.charges().get(i).amount();
            if (charge.basis() == ChargeBasis.FLAT) {
                inCurrency(found, charge.value(), "/rules/charges/%d/value".formatted(i));
            }
        }
        if (!leavesRepayment(instalments.max())) {
            found.add(new Violation("/rules/grace", "must leave an instalment to repay in"));
        }
        return found;
    }

    private void inCurrency(List<Violation> found, @Nullable BigDecimal value, String pointer) {
        if (value != null && value.stripTrailingZeros().scale() > Money.decimals(currency)) {
            found.add(new Violation(pointer, "%s has %d decimals".formatted(currency, Money.decimals(currency))));
        }
    }

    private boolean leavesRepayment(int count) {
        var grace = rules.grace();
        return count > grace.principal() && count > grace.interestPayment() + grace.interestFree();
    }

    /** Only after {@link #violations} found nothing. */
    public LoanTerms terms(BigDecimal principal, BigDecimal rate, int count, @Nullable LocalDate firstDue) {
        return new LoanTerms(currency, principal, rate, count, firstDue, rules);
    }
}
