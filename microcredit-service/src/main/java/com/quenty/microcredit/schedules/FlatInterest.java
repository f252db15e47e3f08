package com.quenty.microcredit.schedules;

import com.quenty.microcredit.terms.Amortisation;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;

/**
 * Interest on the principal as lent, to the end, whatever was repaid of it or rescheduled: each period bears the lent
 * sum at the rate that holds for its row. The sum over all periods is rounded once and spread evenly over the rows; a
 * reschedule spreads what the rows before it have not asked yet.
 */
final class FlatInterest {

    private final LoanTerms terms;
    private final BigDecimal lent;
    private final RepaymentCalendar calendar;
    private BigDecimal rate;
    /** Of the rows that were taken. */
    private ExactInterest borne = ExactInterest.ZERO;

    private BigDecimal asked;
    private BigDecimal left;
    private BigDecimal each;
    private int firstRow = 1;

    FlatInterest(LoanTerms terms, BigDecimal lent, RepaymentCalendar calendar) {
        this.terms = terms;
        this.lent = lent;
        this.calendar = calendar;
        this.rate = terms.annualRate();
        this.asked = terms.zero();
        this.left = terms.zero();
        this.each = terms.zero();
    }

    /** Over the rows from this one to the last. */
    void spread(int row, int count, BigDecimal newRate) {
        rate = newRate;
        var grace = terms.rules().grace();
        var total = borne;
        for (int i = row; i <= count; i++) {
            total = withPeriod(total, i);
        }
        left = total.rounded(terms.decimals()).subtract(asked).max(terms.zero());
        int silent = Math.max(row - 1, grace.interestFree());
        if (terms.rules().amortisation() == Amortisation.EQUAL_INSTALMENTS) {
            silent = Math.max(silent, grace.interestPayment());
        }
        firstRow = silent + 1;
        each = terms.rounded(Annuity.share(left, Math.max(1, count - silent)));
    }

    /** With what the row's own period bears. */
    ExactInterest withPeriod(ExactInterest sum, int row) {
        return row <= terms.rules().grace().interestFree() ? sum : sum.plus(lent, rate, calendar.fullPeriod(row));
    }

    /** The row's part of what is left to spread, whatever was paid on it. */
    BigDecimal take(int row, int count) {
        var part = row == count ? left : row < firstRow ? terms.zero() : each.min(left);
        borne = withPeriod(borne, row);
        asked = asked.add(part);
        left = left.subtract(part);
        return part;
    }

    boolean isLeft() {
        return left.signum() > 0;
    }
}
