package com.quenty.microcredit.terms;

import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The terms that lender and borrower agreed on.
 *
 * @param currency ISO 4217; its minor unit is the scale of every amount
 * @param annualRate nominal, as a fraction: 0.12 is 12 % a year
 * @param firstDueDate of the first instalment, and the anchor of all later ones; null for one period after disbursement
 */
public record LoanTerms(
        String currency,
        BigDecimal principal,
        BigDecimal annualRate,
        int instalments,
        @Nullable LocalDate firstDueDate,
        LoanRules rules) {

    public LoanTerms {
        if (instalments < 1) {
            throw new IllegalArgumentException("a loan has at least one instalment");
        }
        if (principal.signum() <= 0 || annualRate.signum() < 0) {
            throw new IllegalArgumentException("principal is positive, the rate not negative");
        }
        principal = principal.setScale(Money.decimals(currency), RoundingMode.UNNECESSARY);
    }

    public static LoanTerms of(String currency, String principal, String annualRate, int instalments, LoanRules rules) {
        return new LoanTerms(currency, new BigDecimal(principal), new BigDecimal(annualRate), instalments, null, rules);
    }

    public LoanTerms firstDue(@Nullable LocalDate date) {
        return new LoanTerms(currency, principal, annualRate, instalments, date, rules);
    }

    public LoanTerms under(LoanRules other) {
        return new LoanTerms(currency, principal, annualRate, instalments, firstDueDate, other);
    }

    /** So many times the sum, and instalments that are not rounded to a multiple: what rounding is measured against. */
    public LoanTerms enlarged(BigDecimal times) {
        return new LoanTerms(
                currency,
                principal.multiply(times),
                annualRate,
                instalments,
                firstDueDate,
                rules.but().instalmentMultiple(null).build());
    }

    /** Of the currency's minor unit. */
    public int decimals() {
        return principal.scale();
    }

    public BigDecimal zero() {
        return BigDecimal.ZERO.setScale(decimals());
    }

    /** Half even, the one rounding of interest and instalments. */
    public BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(decimals(), RoundingMode.HALF_EVEN);
    }
}
