package com.quenty.microcredit.schedules;

import com.quenty.microcredit.terms.Amortisation;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;

/**
 * Interest on the principal as lent, whatever was repaid of it: computed for all rows at once and spread evenly over
 * them.
 */
final class FlatInterest {

    private final LoanTerms terms;
    private final RepaymentCalendar calendar;
    private BigDecimal left;
    private BigDecimal each;
    private int firstRow = 1;

    FlatInterest(LoanTerms terms, RepaymentCalendar calendar) {
        this.terms = terms;
        this.calendar = calendar;
        this.left = terms.zero();
        this.each = terms.zero();
    }

    /** Over the rows from this one to the last. */
    void spread(int row, int count, BigDecimal balance, BigDecimal rate) {
        var grace = terms.rules().grace();
        var total = ExactInterest.ZERO;
        int free = Math.max(0, grace.interestFree() - (row - 1));
        for (int i = row + free; i <= count; i++) {
            total = total.plus(balance, rate, calendar.fullPeriod(i));
        }
        left = total.rounded(terms.decimals());
        int silent = row + free - 1;
        if (terms.rules().amortisation() == Amortisation.EQUAL_INSTALMENTS) {
            silent = Math.max(silent, grace.interestPayment());
        }
        firstRow = silent + 1;
        each = terms.rounded(Annuity.share(left, Math.max(1, count - silent)));
    }

    /** The row's part of what is left to spread. */
    BigDecimal take(int row, int count) {
        var interest = row < firstRow ? terms.zero() : row == count ? left : each.min(left);
        left = left.subtract(interest);
        return interest;
    }
}
