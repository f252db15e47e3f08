package com.quenty.microcredit.ledger;

import com.quenty.microcredit.ledger.LoanCharges.Charge;
import com.quenty.microcredit.ledger.LoanState.PayOff;
import com.quenty.microcredit.schedules.Instalment;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The state of a loan at the end of a day, once its events until then were replayed. */
final class LoanStateCalculator {

    private final LoanTerms terms;
    private final RepaymentPlan plan;
    private final LoanCharges charges;
    private final LoanDebts debts;
    private final Receipts receipts;
    private final @Nullable LocalDate writtenOffOn;
    private final @Nullable LocalDate lastMove;

    LoanStateCalculator(
            LoanTerms terms,
            RepaymentPlan plan,
            LoanCharges charges,
            LoanDebts debts,
            Receipts receipts,
            @Nullable LocalDate writtenOffOn,
            @Nullable LocalDate lastMove) {
        this.terms = terms;
        this.plan = plan;
        this.charges = charges;
        this.debts = debts;
        this.receipts = receipts;
        this.writtenOffOn = writtenOffOn;
        this.lastMove = lastMove;
    }

    LoanState on(LocalDate asOf) {
        if (!plan.hasBegun()) {
            return notDisbursed(asOf);
        }
        var day = writtenOffOn == null ? asOf : writtenOffOn;
        var planned = plan.accruedOn(day);
        var rows = charges.rows(planned);
        var payments = receipts.outcomes(rows::inPlace);
        var moves = payments.stream()
                .flatMap(payment -> payment.allocations().stream())
                .collect(Collectors.groupingBy(Allocation::row));
        var instalments = rows.all().stream()
                .map(row -> state(row, rows, moves.getOrDefault(row.number(), List.of())))
                .toList();
        var total = sum(instalments.stream().map(InstalmentState::total));
        boolean owes = total.outstanding().signum() > 0;
        var overpaid = owes ? terms.zero() : receipts.credit();
        var status = status(owes, overpaid);
        var owed = owes && writtenOffOn == null ? debts.closingOn(day) : List.<Debt>of();
        var overdue = instalments.stream()
                .filter(row -> row.due().isBefore(day) && beforePenalties(row).signum() > 0)
                .toList();
        var arrears = overdue.stream().map(LoanStateCalculator::beforePenalties).reduce(terms.zero(), BigDecimal::add);
        int daysPastDue = daysPastDue(overdue, arrears, day);
        return new LoanState(
                asOf,
                status,
                plan.lent(),
                keptBack(),
                instalments,
                rows.charges().stream()
                        .filter(charge -> charge.component() != DebtComponent.PRINCIPAL)
                        .map(charge -> state(charge, rows))
                        .toList(),
                payments,
                receipts.refunds(),
                sum(instalments.stream().map(InstalmentState::principal)),
                sum(instalments.stream().map(InstalmentState::interest)),
                sum(instalments.stream().map(InstalmentState::fees)),
                sum(instalments.stream().map(InstalmentState::penalties)),
                status == LoanStatus.ACTIVE ? accrued(planned, day) : terms.zero(),
                overpaid,
                receipts.refunded(),
                receipts.uncovered(),
                receipts.recovered(),
                arrears,
                daysPastDue,
                DelinquencyBucket.of(daysPastDue),
                plan.wasChanged(),
                PayOff.of(owed, terms.zero()),
                status.closed() ? (writtenOffOn == null ? lastMove : writtenOffOn) : null);
    }

    private LoanState notDisbursed(LocalDate asOf) {
        var zero = terms.zero();
        return new LoanState(
                asOf,
                LoanStatus.APPROVED,
                zero,
                zero,
                List.of(),
                List.of(),
                receipts.outcomes(allocation -> allocation),
                receipts.refunds(),
                nothing(),
                nothing(),
                nothing(),
                nothing(),
                zero,
                receipts.credit(),
                receipts.refunded(),
                receipts.uncovered(),
                receipts.recovered(),
                zero,
                0,
                DelinquencyBucket.CURRENT,
                false,
                PayOff.of(List.of(), zero),
                null);
    }

    private BigDecimal keptBack() {
        return terms.rules().chargesAt(ChargeTime.DISBURSEMENT).isEmpty()
                ? terms.zero()
                : plan.agreed().disbursementCharges();
    }

    private LoanStatus status(boolean owes, BigDecimal overpaid) {
        if (writtenOffOn != null) {
            return LoanStatus.WRITTEN_OFF;
        }
        if (owes) {
            return LoanStatus.ACTIVE;
        }
        return overpaid.signum() > 0 ? LoanStatus.OVERPAID : LoanStatus.PAID_OFF;
    }

    private BigDecimal accrued(List<Instalment> rows, LocalDate day) {
        return rows.stream()
                .filter(row -> row.from().isBefore(day) && row.due().isAfter(day))
                .map(row -> row.accrued().subtract(plan.interestPaid(row)).max(terms.zero()))
                .reduce(terms.zero(), BigDecimal::add);
    }

    /** A penalty for being late makes nobody late. */
    private static BigDecimal beforePenalties(InstalmentState row) {
        return row.outstanding().subtract(row.penalties().outstanding());
    }

    private int daysPastDue(List<InstalmentState> overdue, BigDecimal arrears, LocalDate day) {
        var tolerance = terms.rules().arrears();
        if (overdue.isEmpty() || arrears.compareTo(tolerance.floor()) <= 0) {
            return 0;
        }
        var oldest = overdue.stream()
                .map(InstalmentState::due)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        int days = (int) (day.toEpochDay() - oldest.toEpochDay());
        return days > tolerance.graceDays() ? days : 0;
    }

    private ChargeState state(Charge charge, LoanRows rows) {
        return new ChargeState(
                charge.id(),
                charge.component() == DebtComponent.PENALTY ? ChargeKind.PENALTY : ChargeKind.FEE,
                rows.rowOf(charge),
                charge.due(),
                obligation(charge));
    }

    private InstalmentState state(Instalment row, LoanRows rows, List<Allocation> moves) {
        var asked = rows.charges().stream()
                .filter(charge -> rows.rowOf(charge) == row.number())
                .toList();
        var state = new InstalmentState(
                row.number(),
                row.from(),
                row.due(),
                !rows.isPlanned(row.number()),
                row.opening().add(lentAgainFrom(row.number(), rows)),
                obligation(row.principal(), plan.principalPaid(row), terms.zero())
                        .plus(sum(asked, DebtComponent.PRINCIPAL)),
                obligation(row.interest(), plan.interestPaid(row), terms.zero()),
                sum(asked, DebtComponent.FEE),
                sum(asked, DebtComponent.PENALTY),
                moved(moves.stream().filter(it -> it.on().isBefore(row.due()))),
                moved(moves.stream().filter(it -> it.on().isAfter(row.due()))),
                null);
        return state.outstanding().signum() == 0 && writtenOffOn == null
                ? state.settledOn(lastMove(asked, moves))
                : state;
    }

    /** Principal of refunds that were not covered, which this row and later ones ask for. */
    private BigDecimal lentAgainFrom(int row, LoanRows rows) {
        return rows.charges().stream()
                .filter(charge -> charge.component() == DebtComponent.PRINCIPAL && rows.rowOf(charge) >= row)
                .map(Charge::amount)
                .reduce(terms.zero(), BigDecimal::add);
    }

    private @Nullable LocalDate lastMove(List<Charge> asked, List<Allocation> moves) {
        var waived = asked.stream().map(charge -> charges.waivedOn(charge.id())).flatMap(Stream::ofNullable);
        return Stream.concat(moves.stream().map(Allocation::on), waived)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Obligation sum(List<Charge> charges, DebtComponent component) {
        return sum(charges.stream()
                .filter(charge -> charge.component() == component)
                .map(this::obligation));
    }

    private BigDecimal moved(Stream<Allocation> moves) {
        return moves.map(Allocation::amount).reduce(terms.zero(), BigDecimal::add);
    }

    private Obligation obligation(Charge charge) {
        return obligation(charge.amount(), charges.paid(charge.id()), charges.waived(charge.id()));
    }

    private Obligation obligation(BigDecimal due, BigDecimal paid, BigDecimal waived) {
        var open = due.subtract(paid).subtract(waived);
        var zero = terms.zero();
        return new Obligation(due, paid.add(zero), waived, writtenOffOn == null ? zero : open);
    }

    private Obligation nothing() {
        return new Obligation(terms.zero(), terms.zero(), terms.zero(), terms.zero());
    }

    private Obligation sum(Stream<Obligation> obligations) {
        return obligations.reduce(nothing(), Obligation::plus);
    }
}
