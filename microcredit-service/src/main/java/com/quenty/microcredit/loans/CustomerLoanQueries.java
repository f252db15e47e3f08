package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.InstalmentState;
import com.quenty.microcredit.ledger.LoanState;
import com.quenty.microcredit.ledger.LoanStatus;
import com.quenty.microcredit.scores.CustomerLoans;
import com.quenty.microcredit.scores.LoanRecord;
import com.quenty.microcredit.terms.RepaymentEvery;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Facts about the loans of a customer, replayed for the requested day, so that equal requests get equal answers. */
@Component
class CustomerLoanQueries implements CustomerLoans {

    private static final int RECENT_MONTHS = 6;
    private static final BigDecimal WEEKS_OF_MONTH =
            BigDecimal.valueOf(52).divide(BigDecimal.valueOf(12), MathContext.DECIMAL64);
    private static final BigDecimal DAYS_OF_MONTH =
            BigDecimal.valueOf(365).divide(BigDecimal.valueOf(12), MathContext.DECIMAL64);

    private final LoanStore loans;
    private final JdbcClient jdbc;

    CustomerLoanQueries(LoanStore loans, JdbcClient jdbc) {
        this.loans = loans;
        this.jdbc = jdbc;
    }

    private record Replayed(LoanAccount loan, LoanState state) {}

    @Override
    @Transactional(readOnly = true)
    public LoanRecord of(String customerId, String currency, LocalDate asOf) {
        var all = loans.ofCustomer(customerId).stream()
                .filter(loan -> !loan.disbursedOn().isAfter(asOf))
                .map(loan -> new Replayed(loan, loan.stateOn(asOf)))
                .toList();
        var inCurrency = all.stream()
                .filter(replayed -> replayed.loan.terms().currency().equals(currency))
                .toList();
        return new LoanRecord(
                late(all, asOf, days -> days <= 0),
                late(all, asOf, days -> days >= 1 && days <= 30),
                late(all, asOf, days -> days >= 31 && days <= 60),
                late(all, asOf, days -> days >= 61 && days <= 90),
                late(all, asOf, days -> days > 90),
                count(all, replayed -> replayed.state.status() == LoanStatus.WRITTEN_OFF),
                count(
                        all,
                        replayed -> replayed.state.status() == LoanStatus.PAID_OFF
                                || replayed.state.status() == LoanStatus.OVERPAID),
                count(all, replayed -> replayed.loan.disbursedOn().isAfter(asOf.minusMonths(RECENT_MONTHS))),
                sum(inCurrency.stream()
                        .map(replayed -> replayed.state.disbursed())
                        .toList()),
                sum(inCurrency.stream().map(replayed -> owed(replayed.state)).toList()),
                sum(inCurrency.stream().map(CustomerLoanQueries::monthly).toList()),
                all.stream()
                        .map(replayed -> replayed.loan.disbursedOn())
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    @Override
    @Transactional(readOnly = true)
    public BigDecimal outstanding(String customerId, String currency) {
        return jdbc.sql("""
                        SELECT coalesce(sum(outstanding_balance + greatest(written_off_amount - recovered_amount, 0)), 0)
                        FROM loans WHERE customer_id = :customer AND currency = :currency
                        """)
                .param("customer", customerId)
                .param("currency", currency)
                .query(BigDecimal.class)
                .single();
    }

    private static int count(List<Replayed> loans, Predicate<Replayed> which) {
        return (int) loans.stream().filter(which).count();
    }

    /** Instalments due by then that were settled, or are still open, so many days late. */
    private static int late(List<Replayed> loans, LocalDate asOf, IntPredicate days) {
        return (int) loans.stream()
                .flatMap(replayed -> replayed.state.instalments().stream())
                .filter(row -> row.total().due().signum() > 0 && row.due().isBefore(asOf))
                .mapToInt(row -> daysLate(row, asOf))
                .filter(days)
                .count();
    }

    private static int daysLate(InstalmentState row, LocalDate asOf) {
        var settled = row.settledOn();
        return (int) ChronoUnit.DAYS.between(row.due(), settled == null ? asOf : settled);
    }

    private static BigDecimal owed(LoanState state) {
        return state.principal().outstanding().add(state.principal().writtenOff());
    }

    /** The regular instalment of an open loan, whatever its rhythm, as a monthly sum. */
    private static BigDecimal monthly(Replayed replayed) {
        if (replayed.state.status() != LoanStatus.ACTIVE) {
            return BigDecimal.ZERO;
        }
        var largest = replayed.state.planned().stream()
                .filter(row -> row.outstanding().signum() > 0)
                .map(row -> row.principal()
                        .due()
                        .add(row.interest().due())
                        .add(row.fees().due()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return largest.multiply(perMonth(replayed.loan.terms().rules().every()))
                .setScale(replayed.loan.terms().decimals(), RoundingMode.HALF_EVEN);
    }

    private static BigDecimal perMonth(RepaymentEvery every) {
        var units = switch (every.unit()) {
            case DAYS -> DAYS_OF_MONTH;
            case WEEKS -> WEEKS_OF_MONTH;
            case MONTHS -> BigDecimal.ONE;
        };
        return units.divide(BigDecimal.valueOf(every.count()), MathContext.DECIMAL64);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
