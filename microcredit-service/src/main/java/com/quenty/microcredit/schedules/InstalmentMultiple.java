package com.quenty.microcredit.schedules;

import com.quenty.microcredit.terms.Amortisation;
import com.quenty.microcredit.terms.InterestType;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The one rule for instalments in multiples, of offers and of plans that are changed. */
public final class InstalmentMultiple {

    private InstalmentMultiple() {}

    /** Why a plan as signed can't be rounded to the multiple of its terms; empty if it can. */
    public static Optional<String> fault(LoanTerms terms, LocalDate disbursed) {
        return isTooLarge(terms, terms.principal(), disbursed, RepaymentHistory.NONE, disbursed, disbursed)
                ? Optional.of(fault(terms))
                : Optional.empty();
    }

    public static String fault(LoanTerms terms) {
        return "instalments would be smaller than the %s that they are rounded to a multiple of"
                .formatted(Optional.ofNullable(terms.rules().instalmentMultiple())
                        .map(BigDecimal::toPlainString)
                        .orElse("unit"));
    }

    /**
     * Whether the largest amount that is rounded is smaller than the multiple. With equal principal it is the principal,
     * without interest.
     *
     * @param after only rows that fall due later are looked at
     */
    static boolean isTooLarge(
            LoanTerms terms,
            BigDecimal lent,
            LocalDate disbursed,
            RepaymentHistory history,
            LocalDate asOf,
            LocalDate after) {
        var rules = terms.rules();
        var multiple = rules.instalmentMultiple();
        if (multiple == null) {
            return false;
        }
        var unrounded = terms.under(rules.but().instalmentMultiple(null).build());
        boolean principalOnly = rules.interestType() == InterestType.DECLINING_BALANCE
                && rules.amortisation() == Amortisation.EQUAL_PRINCIPAL;
        return Schedule.of(unrounded, lent, disbursed, history, asOf).instalments().stream()
                .filter(row -> row.due().isAfter(after))
                .map(row -> principalOnly ? row.principal() : row.principal().add(row.interest()))
                .max(BigDecimal::compareTo)
                .filter(largest -> multiple.compareTo(largest) > 0)
                .isPresent();
    }
}
