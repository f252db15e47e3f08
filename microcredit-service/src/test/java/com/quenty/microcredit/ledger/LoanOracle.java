package com.quenty.microcredit.ledger;

import com.quenty.microcredit.ledger.LoanEvent.ChargeAdded;
import com.quenty.microcredit.ledger.LoanEvent.ChargeWaived;
import com.quenty.microcredit.ledger.LoanEvent.CreditRefunded;
import com.quenty.microcredit.ledger.LoanEvent.Disbursed;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Recovered;
import com.quenty.microcredit.ledger.LoanEvent.Reversed;
import com.quenty.microcredit.ledger.LoanEvent.WrittenOff;
import com.quenty.microcredit.schedules.Schedule;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger of a plan that does not move has to say, found by brute force: a list of debts, walked through night by
 * night, a cent of cleverness nowhere. For the standard allocation order and flat charges.
 */
final class LoanOracle {

    /** A debt with what became of it. */
    static final class Owed {
        final String id;
        final DebtComponent component;
        final LocalDate due;
        final int row;
        BigDecimal open;
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal waived = BigDecimal.ZERO;

        Owed(String id, DebtComponent component, LocalDate due, int row, BigDecimal amount) {
            this.id = id;
            this.component = component;
            this.due = due;
            this.row = row;
            this.open = amount;
        }
    }

    private final LoanTerms terms;
    private final List<LoanEvent> booked;
    private final Set<String> reversed = new HashSet<>();
    final List<Owed> debts = new ArrayList<>();
    private final Set<Integer> fined = new HashSet<>();
    BigDecimal credit = BigDecimal.ZERO;
    BigDecimal refunded = BigDecimal.ZERO;
    BigDecimal uncovered = BigDecimal.ZERO;
    BigDecimal recovered = BigDecimal.ZERO;
    boolean writtenOff;
    /** Null while every event was possible when it came. */
    @Nullable
    String impossible;

    LoanOracle(LoanTerms terms, List<LoanEvent> booked, LocalDate asOf) {
        this.terms = terms;
        this.booked = booked;
        for (var event : booked) {
            if (event instanceof Reversed it) {
                reversed.add(it.target());
            }
        }
        for (var day = booked.getFirst().on(); !day.isAfter(asOf); day = day.plusDays(1)) {
            live(day);
        }
    }

    private void live(LocalDate day) {
        fine(day);
        for (var event : booked) {
            if (event.on().equals(day) && !(event instanceof Reversed) && !reversed.contains(event.id())) {
                happen(event, day);
            }
        }
    }

    private void fine(LocalDate day) {
        for (var late : terms.rules().chargesAt(ChargeTime.OVERDUE)) {
            for (int row = 1; row <= terms.instalments() && !writtenOff; row++) {
                int number = row;
                var ofRow = debts.stream()
                        .filter(debt -> debt.row == number && debt.id.startsWith("PLAN"))
                        .toList();
                if (!ofRow.isEmpty()
                        && day.equals(ofRow.getFirst()
                                .due
                                .plusDays(terms.rules().penalties().graceDays() + 1L))
                        && ofRow.stream().anyMatch(debt -> debt.open.signum() > 0)
                        && fined.add(row)) {
                    owe(new Owed(
                            "LATE-" + late.code() + "-" + row,
                            DebtComponent.PENALTY,
                            day,
                            row,
                            late.amount().value()));
                    payFrom(day);
                }
            }
        }
    }

    private void owe(Owed debt) {
        debts.add(debt);
    }

    private void happen(LoanEvent event, LocalDate day) {
        switch (event) {
            case Disbursed it -> begin(it);
            case Payment it -> {
                possible(!writtenOff, it);
                credit = credit.add(it.amount());
                payFrom(day);
            }
            case ChargeAdded it -> {
                possible(!writtenOff, it);
                owe(new Owed(
                        it.id(),
                        it.kind().component(),
                        it.due(),
                        rowOf(it.due()),
                        it.amount().value()));
                payFrom(day);
            }
            case ChargeWaived it ->
                debts.stream().filter(debt -> debt.id.equals(it.charge())).forEach(debt -> {
                    debt.waived = debt.waived.add(debt.open);
                    debt.open = BigDecimal.ZERO;
                });
            // Without effect where money of an earlier day, found later, had paid everything.
            case WrittenOff it -> writtenOff = writtenOff || open().signum() > 0;
            case Recovered it -> {
                possible(writtenOff, it);
                recovered = recovered.add(it.amount());
                possible(recovered.compareTo(open()) <= 0, it);
            }
            case CreditRefunded it -> {
                var covered = it.amount().min(credit);
                credit = credit.subtract(covered);
                refunded = refunded.add(covered);
                var beyond = it.amount().subtract(covered);
                if (beyond.signum() > 0) {
                    uncovered = uncovered.add(beyond);
                    owe(new Owed("REFUND-" + it.id(), DebtComponent.PRINCIPAL, day, rowOf(day), beyond));
                }
            }
            default -> throw new IllegalArgumentException("no plan moves here: " + event);
        }
    }

    private void possible(boolean was, LoanEvent event) {
        if (!was && impossible == null) {
            impossible = event.toString();
        }
    }

    private void begin(Disbursed event) {
        for (var row : Schedule.of(terms, event.on()).instalments()) {
            owe(new Owed("FEE-" + row.number(), DebtComponent.FEE, row.due(), row.number(), row.fees()));
            owe(new Owed("PLAN-I", DebtComponent.INTEREST, row.due(), row.number(), row.interest()));
            owe(new Owed("PLAN-P", DebtComponent.PRINCIPAL, row.due(), row.number(), row.principal()));
        }
    }

    /** Beyond the plan, the later the further; only their order counts. */
    private int rowOf(LocalDate due) {
        return debts.stream()
                .filter(debt -> debt.id.startsWith("PLAN") && !debt.due.isBefore(due))
                .mapToInt(debt -> debt.row)
                .min()
                .orElseGet(() ->
                        1000 + (int) (due.toEpochDay() - booked.getFirst().on().toEpochDay()));
    }

    /** The oldest timing first, row by row; of a row penalties, fees, interest, principal. */
    private void payFrom(LocalDate day) {
        var order = Comparator.comparingInt((Owed debt) -> Integer.signum(debt.due.compareTo(day)))
                .thenComparingInt(debt -> debt.row)
                .thenComparingInt(debt -> List.of(
                                DebtComponent.PENALTY,
                                DebtComponent.FEE,
                                DebtComponent.INTEREST,
                                DebtComponent.PRINCIPAL)
                        .indexOf(debt.component))
                .thenComparing(debt -> debt.due)
                .thenComparing(debt -> debt.id.startsWith("PLAN") ? "" : debt.id);
        for (var debt : debts.stream().sorted(order).toList()) {
            var part = debt.open.min(credit);
            debt.open = debt.open.subtract(part);
            debt.paid = debt.paid.add(part);
            credit = credit.subtract(part);
        }
    }

    BigDecimal open() {
        return debts.stream().map(debt -> debt.open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal open(DebtComponent component) {
        return debts.stream()
                .filter(debt -> debt.component == component)
                .map(debt -> debt.open)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal paid(DebtComponent component) {
        return debts.stream()
                .filter(debt -> debt.component == component)
                .map(debt -> debt.paid)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal waived(DebtComponent component) {
        return debts.stream()
                .filter(debt -> debt.component == component)
                .map(debt -> debt.waived)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
