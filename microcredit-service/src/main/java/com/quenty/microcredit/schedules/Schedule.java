package com.quenty.microcredit.schedules;

import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The plan of a loan: what is asked when.
 *
 * @param disbursementCharges kept back from what is paid out
 */
public record Schedule(
        LoanTerms terms, LocalDate disbursed, BigDecimal disbursementCharges, List<Instalment> instalments) {

    /** As signed, before anything was paid. */
    public static Schedule of(LoanTerms terms, LocalDate disbursed) {
        return of(terms, terms.principal(), disbursed, RepaymentHistory.NONE, disbursed);
    }

    /** As it stands on a day, after what happened until then. */
    public static Schedule of(
            LoanTerms terms, BigDecimal lent, LocalDate disbursed, RepaymentHistory history, LocalDate asOf) {
        var rows = new Planner(terms, lent, disbursed, history, asOf).plan();
        var interest = rows.stream().map(Instalment::interest).reduce(terms.zero(), BigDecimal::add);
        var charges = terms.rules().chargesAt(ChargeTime.DISBURSEMENT).stream()
                .map(charge -> charge.amount().of(lent, interest, terms.decimals()))
                .reduce(terms.zero(), BigDecimal::add);
        return new Schedule(terms, disbursed, charges, rows);
    }

    public BigDecimal principal() {
        return sum(Instalment::principal);
    }

    public BigDecimal interest() {
        return sum(Instalment::interest);
    }

    public BigDecimal fees() {
        return sum(Instalment::fees);
    }

    /** All that the borrower will pay. */
    public BigDecimal total() {
        return sum(Instalment::total);
    }

    /** The amount that reaches the borrower. */
    public BigDecimal paidOut() {
        return principal().subtract(disbursementCharges);
    }

    /** The cost of the loan beyond its principal: interest, fees, and charges at disbursement. */
    public BigDecimal costOfCredit() {
        return total().subtract(paidOut());
    }

    public LocalDate maturity() {
        return instalments.getLast().due();
    }

    /** The annual percentage rate, to show with every offer. */
    public AnnualPercentageRate annualPercentageRate() {
        var payments = instalments.stream()
                .filter(row -> row.total().signum() > 0)
                .map(row -> new CashFlow(row.due(), row.total()))
                .toList();
        return AnnualPercentageRate.of(
                List.of(new CashFlow(disbursed, paidOut())),
                payments,
                UnitPeriod.of(terms.rules().every()));
    }

    private BigDecimal sum(Function<Instalment, BigDecimal> part) {
        return instalments.stream().map(part).reduce(terms.zero(), BigDecimal::add);
    }
}
