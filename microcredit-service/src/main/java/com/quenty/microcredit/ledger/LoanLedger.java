package com.quenty.microcredit.ledger;

import com.quenty.microcredit.ledger.LoanEvent.ChargeAdded;
import com.quenty.microcredit.ledger.LoanEvent.ChargeWaived;
import com.quenty.microcredit.ledger.LoanEvent.CreditRefunded;
import com.quenty.microcredit.ledger.LoanEvent.Disbursed;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Recovered;
import com.quenty.microcredit.ledger.LoanEvent.Rescheduled;
import com.quenty.microcredit.ledger.LoanEvent.Reversed;
import com.quenty.microcredit.ledger.LoanEvent.WrittenOff;
import com.quenty.microcredit.schedules.Instalment;
import com.quenty.microcredit.schedules.RepaymentHistory;
import com.quenty.microcredit.schedules.RepaymentHistory.Paid;
import com.quenty.microcredit.schedules.RepaymentHistory.PlanChange;
import com.quenty.microcredit.schedules.Schedule;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.DueTiming;
import com.quenty.microcredit.terms.EarlyPayOff;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account of one loan while its events are replayed, day by day, in the order of the days they are for. Lives only as
 * long as a replay; {@link LoanReplay} is the way in.
 */
final class LoanLedger {

    /** A charge with what became of it. */
    private static final class Charge {
        final String id;
        final ChargeKind kind;
        final LocalDate due;
        final BigDecimal amount;
        /** 0 where the due date decides. */
        final int row;

        Charge(String id, ChargeKind kind, LocalDate due, BigDecimal amount, int row) {
            this.id = id;
            this.kind = kind;
            this.due = due;
            this.amount = amount;
            this.row = row;
        }
    }

    /** A payment with what of it found no debt. */
    private static final class Received {
        final Payment payment;
        final List<Allocation> allocations = new ArrayList<>();
        BigDecimal unused;
        BigDecimal principalAfter;

        Received(Payment payment, BigDecimal zero) {
            this.payment = payment;
            this.unused = payment.amount();
            this.principalAfter = zero;
        }
    }

    private final LoanTerms terms;
    private final boolean recalculates;
    private @Nullable Disbursed disbursed;
    private final List<Paid> principalPaid = new ArrayList<>();
    private final List<Paid> interestPaid = new ArrayList<>();
    private final List<PlanChange> changes = new ArrayList<>();
    private final Map<String, Charge> charges = new LinkedHashMap<>();
    private final Map<String, BigDecimal> chargePaid = new HashMap<>();
    private final Map<String, BigDecimal> chargeWaived = new HashMap<>();
    private final Map<Integer, LocalDate> waivedOn = new HashMap<>();
    private final Set<Integer> penalised = new HashSet<>();
    private List<Instalment> fixedPlan = List.of();
    /** No late fee can arise before it; due dates move by reschedules only. */
    private LocalDate nextPenalty = LocalDate.MIN;

    private final List<Received> received = new ArrayList<>();
    private BigDecimal lateFees;
    private BigDecimal refunded;
    private BigDecimal recovered;
    private @Nullable LocalDate writtenOffOn;
    private @Nullable LocalDate lastMove;

    LoanLedger(LoanTerms terms) {
        this.terms = terms;
        this.recalculates = terms.rules().interestRecalculation();
        this.lateFees = terms.zero();
        this.refunded = terms.zero();
        this.recovered = terms.zero();
    }

    // ---- events

    void apply(LoanEvent event) {
        if (disbursed != null) {
            penaliseUntil(event.on());
        }
        switch (event) {
            case Disbursed it -> disbursed = it;
            case Payment it -> receive(it);
            case ChargeAdded it -> charge(it);
            case ChargeWaived it -> waive(it);
            case Rescheduled it -> {
                changes.add(new PlanChange(it.on(), it.nextDueDate(), it.annualRate(), it.furtherInstalments()));
                nextPenalty = LocalDate.MIN;
            }
            case WrittenOff it -> writtenOffOn = writtenOffOn == null ? it.on() : writtenOffOn;
            case Recovered it -> recovered = recovered.add(it.amount());
            case CreditRefunded it -> refund(it);
            case Reversed it -> throw new IllegalArgumentException("reversals are resolved before the replay");
        }
    }

    private void receive(Payment payment) {
        if (writtenOffOn != null) {
            recovered = recovered.add(payment.amount());
            return;
        }
        var entry = new Received(payment, terms.zero());
        received.add(entry);
        if (disbursed != null) {
            allocate(entry, payment.on());
            entry.principalAfter = principalOwed();
        }
        lastMove = payment.on();
    }

    private void allocate(Received entry, LocalDate on) {
        var asked = debtsOn(on, false);
        var ordered = PaymentAllocation.inOrder(asked, terms.rules().allocation());
        if (chargesTillRestDate() && entry.unused.compareTo(total(asked)) > 0) {
            var settling = debtsOn(on, true);
            ordered = PaymentAllocation.inOrder(settling, terms.rules().allocation());
            if (entry.unused.compareTo(total(settling)) < 0) {
                // Else the last cents of principal would go, and with them the interest until the rest date.
                ordered = PaymentAllocation.interestFirst(ordered);
            }
        }
        for (var debt : ordered) {
            var amount = entry.unused.min(debt.amount());
            if (amount.signum() > 0) {
                entry.unused = entry.unused.subtract(amount);
                settle(entry, debt, on, amount);
            }
        }
    }

    private void settle(Received entry, Debt debt, LocalDate on, BigDecimal amount) {
        switch (debt.component()) {
            case PRINCIPAL -> principalPaid.add(new Paid(debt.row(), on, amount));
            case INTEREST -> interestPaid.add(new Paid(debt.row(), on, amount));
            case FEE, PENALTY -> {
                if (debt.charge() != null) {
                    chargePaid.merge(debt.charge(), amount, BigDecimal::add);
                }
            }
        }
        entry.allocations.add(new Allocation(
                entry.payment.id(), on, debt.row(), debt.timing(), debt.component(), debt.charge(), amount));
    }

    private void charge(ChargeAdded added) {
        var start = disbursed;
        if (start == null || writtenOffOn != null) {
            return;
        }
        var interest = Schedule.of(terms, start.amount(), start.on(), RepaymentHistory.NONE, start.on())
                .interest();
        var amount = added.amount().of(start.amount(), interest, terms.decimals());
        put(new Charge(added.id(), added.kind(), added.due(), amount, 0), added.on());
    }

    private void put(Charge charge, LocalDate on) {
        charges.put(charge.id, charge);
        // Money that was too much until now pays what has come up.
        for (var entry : received) {
            if (entry.unused.signum() > 0 && refundable().signum() > 0) {
                allocateCredit(entry, on);
            }
        }
    }

    private void allocateCredit(Received entry, LocalDate on) {
        var keptBack = entry.unused.subtract(refundable()).max(terms.zero());
        entry.unused = entry.unused.subtract(keptBack);
        allocate(entry, on);
        entry.unused = entry.unused.add(keptBack);
        lastMove = on;
    }

    private void waive(ChargeWaived waiver) {
        if (disbursed == null || writtenOffOn != null) {
            return;
        }
        var rows = plan(waiver.on());
        for (var charge : chargesOf(rows)) {
            if (charge.id.equals(waiver.charge())) {
                var open = open(charge);
                chargeWaived.merge(charge.id, open, BigDecimal::add);
                waivedOn.put(rowOf(charge, rows), waiver.on());
                lastMove = waiver.on();
            }
        }
    }

    private void refund(CreditRefunded refund) {
        var covered = refund.amount().min(refundable());
        var beyond = refund.amount().subtract(covered);
        refunded = refunded.add(covered);
        lastMove = refund.on();
        if (beyond.signum() > 0) {
            // The payment it gave back was reversed since: what went out beyond the credit is owed again.
            put(new Charge("REFUND-" + refund.id(), ChargeKind.FEE, refund.on(), beyond, 0), refund.on());
        }
    }

    private BigDecimal refundable() {
        return received.stream()
                .map(entry -> entry.unused)
                .reduce(terms.zero(), BigDecimal::add)
                .subtract(refunded);
    }

    // ---- late fees

    /** A fee arises on the morning after the last day of grace, for a row that is then unpaid; once for each row. */
    void penaliseUntil(LocalDate day) {
        var late = terms.rules().chargesAt(ChargeTime.OVERDUE);
        if (late.isEmpty() || disbursed == null || writtenOffOn != null || day.isBefore(nextPenalty)) {
            return;
        }
        // Nothing that happens after a row's due date changes what the row asks for; only what is paid on it.
        var rows = plan(day);
        rows.stream()
                .filter(row -> !penaltyDay(row).isAfter(day))
                .filter(row -> penalised.add(row.number()))
                .toList()
                .forEach(this::penalise);
        nextPenalty = rows.stream()
                .map(this::penaltyDay)
                .filter(day::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private LocalDate penaltyDay(Instalment row) {
        return row.due().plusDays(terms.rules().penalties().graceDays() + 1L);
    }

    private void penalise(Instalment row) {
        var principal = openPrincipal(row);
        var interest = row.interest().subtract(paid(interestPaid, row.number()));
        if (principal.add(interest).signum() <= 0) {
            return;
        }
        var day = penaltyDay(row);
        for (var charge : terms.rules().chargesAt(ChargeTime.OVERDUE)) {
            var amount = withinCap(charge.amount().of(principal, interest, terms.decimals()));
            if (amount.signum() > 0) {
                lateFees = lateFees.add(amount);
                var id = lateFeeId(charge.code(), row.number());
                put(new Charge(id, ChargeKind.PENALTY, day, amount, row.number()), day);
            }
        }
    }

    static String lateFeeId(String code, int row) {
        return "LATE-%s-%d".formatted(code, row);
    }

    static String instalmentFeeId(int row) {
        return "FEE-%d".formatted(row);
    }

    private BigDecimal withinCap(BigDecimal amount) {
        var cap = terms.rules().penalties().cap();
        return cap == null ? amount : amount.min(cap.subtract(lateFees).max(terms.zero()));
    }

    // ---- what is owed

    private Disbursed started() {
        if (disbursed == null) {
            throw new IllegalStateException("nothing was disbursed");
        }
        return disbursed;
    }

    /** What each row asks. Without recalculation or reschedule that does not depend on the day, but for what has accrued. */
    private List<Instalment> plan(LocalDate asOf) {
        if (recalculates || !changes.isEmpty()) {
            return planned(asOf);
        }
        if (fixedPlan.isEmpty()) {
            fixedPlan = planned(started().on());
        }
        return fixedPlan;
    }

    private List<Instalment> planned(LocalDate asOf) {
        var start = started();
        return Schedule.of(
                        terms,
                        start.amount(),
                        start.on(),
                        new RepaymentHistory(principalPaid, interestPaid, changes),
                        asOf)
                .instalments();
    }

    private static BigDecimal paid(List<Paid> payments, int row) {
        return payments.stream()
                .filter(paid -> paid.row() == row)
                .map(Paid::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal principalOwed() {
        return principalPaid.stream().map(Paid::amount).reduce(started().amount(), BigDecimal::subtract);
    }

    /** All charges, with the fee of each row as one of them. */
    private List<Charge> chargesOf(List<Instalment> rows) {
        var all = new ArrayList<Charge>();
        for (var row : rows) {
            var id = instalmentFeeId(row.number());
            var settled = settled(id);
            // A plan that shrinks does not take back what was already paid.
            var amount = row.fees().max(settled);
            if (amount.signum() > 0) {
                all.add(new Charge(id, ChargeKind.FEE, row.due(), amount, row.number()));
            }
        }
        all.addAll(charges.values());
        return all;
    }

    private BigDecimal settled(String charge) {
        return chargePaid.getOrDefault(charge, terms.zero()).add(chargeWaived.getOrDefault(charge, terms.zero()));
    }

    private BigDecimal open(Charge charge) {
        return charge.amount.subtract(settled(charge.id));
    }

    private static int rowOf(Charge charge, List<Instalment> rows) {
        if (charge.row > 0) {
            return charge.row;
        }
        return rows.stream()
                .filter(row -> !charge.due.isAfter(row.due()))
                .findFirst()
                .orElse(rows.getLast())
                .number();
    }

    private boolean chargesTillRestDate() {
        return recalculates && terms.rules().earlyPayOff() == EarlyPayOff.TILL_REST_FREQUENCY_DATE;
    }

    /**
     * Everything that a payment on this day could go to. Where interest follows the facts, money in advance goes to the
     * principal at large, kept on the row of the period under way, and to the interest that has arisen by then.
     *
     * @param tillRestDate whether the interest of the whole period under way is asked
     */
    private List<Debt> debtsOn(LocalDate day, boolean tillRestDate) {
        var rows = plan(day);
        var debts = new ArrayList<Debt>();
        boolean underWay = true;
        for (var row : rows) {
            if (!recalculates || !row.due().isAfter(day)) {
                var timing = timing(row.due(), day);
                add(
                        debts,
                        row,
                        timing,
                        DebtComponent.INTEREST,
                        row.interest().subtract(paid(interestPaid, row.number())));
                add(debts, row, timing, DebtComponent.PRINCIPAL, openPrincipal(row));
            }
            if (recalculates && underWay && !row.due().isBefore(day)) {
                underWay = false;
                addAhead(debts, row, day, tillRestDate);
            }
        }
        for (var charge : chargesOf(rows)) {
            int number = rowOf(charge, rows);
            boolean laterPeriod = charge.due.isAfter(day)
                    && charge.id.equals(instalmentFeeId(number))
                    && rows.stream()
                            .anyMatch(
                                    row -> row.number() == number && !row.from().isBefore(day) && number > 1);
            var amount = open(charge);
            if (amount.signum() > 0 && !(recalculates && laterPeriod)) {
                var component = charge.kind == ChargeKind.FEE ? DebtComponent.FEE : DebtComponent.PENALTY;
                debts.add(Debt.of(number, timing(charge.due, day), component, charge.due, charge.id, amount));
            }
        }
        return debts;
    }

    private void addAhead(List<Debt> debts, Instalment row, LocalDate day, boolean tillRestDate) {
        boolean dueToday = row.due().equals(day);
        var interestCovered = paid(interestPaid, row.number()).max(dueToday ? row.interest() : terms.zero());
        var arisen = tillRestDate ? row.arising() : row.accrued();
        add(debts, row, DueTiming.IN_ADVANCE, DebtComponent.INTEREST, arisen.subtract(interestCovered));
        var principalCovered = paid(principalPaid, row.number()).max(dueToday ? row.principal() : terms.zero());
        add(
                debts,
                row,
                DueTiming.IN_ADVANCE,
                DebtComponent.PRINCIPAL,
                row.opening().subtract(principalCovered));
    }

    private BigDecimal openPrincipal(Instalment row) {
        return row.principal().subtract(paid(principalPaid, row.number()));
    }

    private static void add(
            List<Debt> debts, Instalment row, DueTiming timing, DebtComponent component, BigDecimal amount) {
        if (amount.signum() > 0) {
            debts.add(Debt.of(row.number(), timing, component, row.due(), null, amount));
        }
    }

    private static DueTiming timing(LocalDate due, LocalDate day) {
        return due.isBefore(day) ? DueTiming.PAST_DUE : due.equals(day) ? DueTiming.DUE : DueTiming.IN_ADVANCE;
    }

    private BigDecimal total(List<Debt> debts) {
        return debts.stream().map(Debt::amount).reduce(terms.zero(), BigDecimal::add);
    }

    // ---- state

    LoanState stateOn(LocalDate asOf) {
        if (disbursed == null) {
            return notDisbursed(asOf);
        }
        penaliseUntil(asOf);
        var day = writtenOffOn == null ? asOf : writtenOffOn;
        var rows = planned(day);
        var chargeStates =
                chargesOf(rows).stream().map(charge -> state(charge, rows)).toList();
        var instalments = rows.stream().map(row -> state(row, chargeStates)).toList();
        var total = instalments.stream().map(InstalmentState::total).reduce(nothing(), Obligation::plus);
        boolean owes = total.outstanding().signum() > 0;
        var overpaid = owes ? terms.zero() : refundable();
        var status = status(owes, overpaid);
        var debts = owes && writtenOffOn == null ? debtsOn(day, chargesTillRestDate()) : List.<Debt>of();
        var arrears = debts.stream()
                .filter(debt -> debt.timing() == DueTiming.PAST_DUE && debt.component() != DebtComponent.PENALTY)
                .toList();
        int daysPastDue = daysPastDue(arrears, day);
        return new LoanState(
                asOf,
                status,
                started().amount(),
                keptBack(),
                instalments,
                chargeStates,
                received.stream().map(LoanLedger::outcome).toList(),
                sum(instalments.stream().map(InstalmentState::principal).toList()),
                sum(instalments.stream().map(InstalmentState::interest).toList()),
                sum(instalments.stream().map(InstalmentState::fees).toList()),
                sum(instalments.stream().map(InstalmentState::penalties).toList()),
                status == LoanStatus.ACTIVE ? accrued(rows, day) : terms.zero(),
                overpaid,
                refunded,
                recovered,
                total(arrears),
                daysPastDue,
                DelinquencyBucket.of(daysPastDue),
                !changes.isEmpty(),
                total(debts),
                status.closed() ? (writtenOffOn == null ? lastMove : writtenOffOn) : null);
    }

    private BigDecimal keptBack() {
        if (terms.rules().chargesAt(ChargeTime.DISBURSEMENT).isEmpty()) {
            return terms.zero();
        }
        var start = started();
        return Schedule.of(terms, start.amount(), start.on(), RepaymentHistory.NONE, start.on())
                .disbursementCharges();
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
                received.stream().map(LoanLedger::outcome).toList(),
                nothing(),
                nothing(),
                nothing(),
                nothing(),
                zero,
                refundable(),
                refunded,
                recovered,
                zero,
                0,
                DelinquencyBucket.CURRENT,
                false,
                zero,
                null);
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
                .map(row ->
                        row.accrued().subtract(paid(interestPaid, row.number())).max(terms.zero()))
                .reduce(terms.zero(), BigDecimal::add);
    }

    private int daysPastDue(List<Debt> arrears, LocalDate day) {
        var tolerance = terms.rules().arrears();
        if (arrears.isEmpty() || total(arrears).compareTo(tolerance.floor()) <= 0) {
            return 0;
        }
        var oldest =
                arrears.stream().map(Debt::due).min(Comparator.naturalOrder()).orElseThrow();
        int days = (int) (day.toEpochDay() - oldest.toEpochDay());
        return days > tolerance.graceDays() ? days : 0;
    }

    private ChargeState state(Charge charge, List<Instalment> rows) {
        return new ChargeState(
                charge.id,
                charge.kind,
                rowOf(charge, rows),
                charge.due,
                obligation(
                        charge.amount,
                        chargePaid.getOrDefault(charge.id, terms.zero()),
                        chargeWaived.getOrDefault(charge.id, terms.zero())));
    }

    private InstalmentState state(Instalment row, List<ChargeState> all) {
        var principal = obligation(row.principal(), paid(principalPaid, row.number()), terms.zero());
        var interest = obligation(row.interest(), paid(interestPaid, row.number()), terms.zero());
        var moves = received.stream()
                .flatMap(entry -> entry.allocations.stream())
                .filter(allocation -> allocation.row() == row.number())
                .toList();
        var state = new InstalmentState(
                row.number(),
                row.from(),
                row.due(),
                row.opening(),
                principal,
                interest,
                sum(of(all, row, ChargeKind.FEE)),
                sum(of(all, row, ChargeKind.PENALTY)),
                moved(moves.stream().filter(it -> it.on().isBefore(row.due())).toList()),
                moved(moves.stream().filter(it -> it.on().isAfter(row.due())).toList()),
                null);
        return state.outstanding().signum() == 0 && writtenOffOn == null ? settledOn(state, moves) : state;
    }

    private InstalmentState settledOn(InstalmentState state, List<Allocation> moves) {
        var last = moves.stream()
                .map(Allocation::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
        var waived = waivedOn.get(state.number());
        if (last == null || (waived != null && waived.isAfter(last))) {
            last = waived;
        }
        return new InstalmentState(
                state.number(),
                state.from(),
                state.due(),
                state.opening(),
                state.principal(),
                state.interest(),
                state.fees(),
                state.penalties(),
                state.paidInAdvance(),
                state.paidLate(),
                last);
    }

    private static List<Obligation> of(List<ChargeState> all, Instalment row, ChargeKind kind) {
        return all.stream()
                .filter(charge -> charge.row() == row.number() && charge.kind() == kind)
                .map(ChargeState::amount)
                .toList();
    }

    private BigDecimal moved(List<Allocation> moves) {
        return moves.stream().map(Allocation::amount).reduce(terms.zero(), BigDecimal::add);
    }

    private Obligation obligation(BigDecimal due, BigDecimal paid, BigDecimal waived) {
        var open = due.subtract(paid).subtract(waived);
        var zero = terms.zero();
        return new Obligation(due, paid.add(zero), waived, writtenOffOn == null ? zero : open);
    }

    private Obligation nothing() {
        return new Obligation(terms.zero(), terms.zero(), terms.zero(), terms.zero());
    }

    private Obligation sum(List<Obligation> obligations) {
        return obligations.stream().reduce(nothing(), Obligation::plus);
    }

    private static PaymentOutcome outcome(Received entry) {
        return new PaymentOutcome(
                entry.payment.id(),
                entry.payment.on(),
                entry.payment.amount(),
                entry.allocations,
                entry.unused,
                entry.principalAfter);
    }
}
