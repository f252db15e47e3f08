package com.quenty.microcredit.ledger;

import static com.quenty.microcredit.ledger.Loans.aLoan;
import static com.quenty.microcredit.terms.DebtComponent.FEE;
import static com.quenty.microcredit.terms.DebtComponent.INTEREST;
import static com.quenty.microcredit.terms.DebtComponent.PENALTY;
import static com.quenty.microcredit.terms.DebtComponent.PRINCIPAL;
import static com.quenty.microcredit.terms.DueTiming.DUE;
import static com.quenty.microcredit.terms.DueTiming.IN_ADVANCE;
import static com.quenty.microcredit.terms.DueTiming.PAST_DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.quenty.microcredit.terms.AllocationCell;
import com.quenty.microcredit.terms.AllocationOrder;
import com.quenty.microcredit.terms.AllocationOrder.Direction;
import com.quenty.microcredit.terms.AllocationOrder.FutureRule;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.DueTiming;
import com.quenty.microcredit.terms.LoanRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PaymentAllocationTests {

    /** Rows: 1 past due, 2 due today, 3 and 4 to come; each owes 1 of everything. */
    private static final List<Debt> FOUR_ROWS = fourRows();

    @Test
    void theStandardOrderFinishesTheOldestRowFirst() {
        assertThat(named(PaymentAllocation.inOrder(FOUR_ROWS, AllocationOrder.standard())))
                .containsExactly(
                        "1P", "1F", "1I", "1C", "2P", "2F", "2I", "2C", "3P", "3F", "3I", "3C", "4P", "4F", "4I", "4C");
    }

    @Test
    void verticallyOneCellIsFinishedOverAllRows() {
        var order = AllocationOrder.standard().towards(Direction.VERTICAL);

        assertThat(named(PaymentAllocation.inOrder(FOUR_ROWS, order)))
                .containsExactly(
                        "1P", "1F", "1I", "1C", "2P", "2F", "2I", "2C", "3P", "4P", "3F", "4F", "3I", "4I", "3C", "4C");
    }

    @Test
    void moneyInAdvanceMayGoToTheLastInstalment() {
        var order = AllocationOrder.standard().inAdvanceTo(FutureRule.LAST_INSTALMENT);

        assertThat(named(PaymentAllocation.inOrder(FOUR_ROWS, order)))
                .containsExactly(
                        "1P", "1F", "1I", "1C", "2P", "2F", "2I", "2C", "4P", "4F", "4I", "4C", "3P", "3F", "3I", "3C");
    }

    @Test
    void eachTimingHasItsOwnOrderOfComponents() {
        var order = AllocationOrder.of(Map.of(
                PAST_DUE, List.of(PRINCIPAL, INTEREST, FEE, PENALTY),
                DUE, List.of(INTEREST, PRINCIPAL, PENALTY, FEE),
                IN_ADVANCE, List.of(FEE, PENALTY, PRINCIPAL, INTEREST)));

        assertThat(named(PaymentAllocation.inOrder(FOUR_ROWS, order)))
                .containsExactly(
                        "1C", "1I", "1F", "1P", "2I", "2C", "2P", "2F", "3F", "3P", "3C", "3I", "4F", "4P", "4C", "4I");
    }

    @Test
    void anOrderNamesEachCellOnce() {
        var cells = new ArrayList<>(AllocationOrder.standard().cells());
        cells.set(0, cells.get(1));

        assertThatThrownBy(() -> new AllocationOrder(cells, Direction.HORIZONTAL, FutureRule.NEXT_INSTALMENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChargeIsDueByItsOwnDayAndNotByThatOfItsRow() {
        var order = AllocationOrder.principalFirstInAdvance();
        var loan = aLoan("3000", "0.12", 3)
                .under(flat().allocation(order).build())
                .disbursed("2023-01-01")
                .penalty("50", "2023-01-15")
                .penalty("50", "2023-01-20")
                .fee("50", "2023-01-20")
                .paid("2023-01-15", "1180");

        var state = loan.on("2023-01-15");

        assertThat(state.outstanding()).isEqualByComparingTo("2060");
        assertThat(state.payments().getFirst().allocations())
                .extracting(
                        Allocation::timing,
                        Allocation::component,
                        it -> it.amount().intValue())
                .containsExactly(
                        tuple(DUE, PENALTY, 50),
                        tuple(IN_ADVANCE, PRINCIPAL, 1000),
                        tuple(IN_ADVANCE, PENALTY, 50),
                        tuple(IN_ADVANCE, FEE, 50),
                        tuple(IN_ADVANCE, INTEREST, 30));
        assertThat(loan.reversed(loan.lastId(), "2023-01-15").on("2023-01-15").outstanding())
                .isEqualByComparingTo("3240");
    }

    /** An oracle that knows only the words of the rule: look for the best debt, pay it, look again. */
    @RepeatedTest(200)
    void theOrderIsTheOneThatTheCellsDescribe(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var cells = new ArrayList<>(AllocationOrder.standard().cells());
        Collections.shuffle(cells, random);
        var direction = Direction.values()[random.nextInt(2)];
        var future = FutureRule.values()[random.nextInt(2)];
        var order = new AllocationOrder(cells, direction, future);
        var debts = new ArrayList<>(FOUR_ROWS);
        Collections.shuffle(debts, random);

        var expected = new ArrayList<Debt>();
        var left = new ArrayList<>(debts);
        if (direction == Direction.VERTICAL) {
            for (var cell : cells) {
                takeAll(left, expected, rows(cell.timing(), future), List.of(cell));
            }
        } else {
            for (var timing :
                    cells.stream().map(AllocationCell::timing).distinct().toList()) {
                var ofTiming =
                        cells.stream().filter(cell -> cell.timing() == timing).toList();
                takeAll(left, expected, rows(timing, future), ofTiming);
            }
        }

        assertThat(named(PaymentAllocation.inOrder(debts, order))).isEqualTo(named(expected));
    }

    private static void takeAll(List<Debt> left, List<Debt> taken, List<Integer> rows, List<AllocationCell> cells) {
        for (int row : rows) {
            for (var cell : cells) {
                left.stream()
                        .filter(debt -> debt.row() == row && debt.cell().equals(cell))
                        .findFirst()
                        .ifPresent(debt -> {
                            left.remove(debt);
                            taken.add(debt);
                        });
            }
        }
    }

    private static List<Integer> rows(DueTiming timing, FutureRule future) {
        return timing == IN_ADVANCE && future == FutureRule.LAST_INSTALMENT ? List.of(4, 3, 2, 1) : List.of(1, 2, 3, 4);
    }

    private static LoanRules.Builder flat() {
        return Loans.monthlyByNominalPeriods().flat();
    }

    private static List<Debt> fourRows() {
        var debts = new ArrayList<Debt>();
        for (int row = 1; row <= 4; row++) {
            var timing = row == 1 ? PAST_DUE : row == 2 ? DUE : IN_ADVANCE;
            for (var component : DebtComponent.values()) {
                debts.add(Debt.of(
                        row, timing, component, LocalDate.parse("2024-01-01").plusMonths(row), null, BigDecimal.ONE));
            }
        }
        return List.copyOf(debts);
    }

    private static List<String> named(List<Debt> debts) {
        return debts.stream()
                .map(debt -> debt.row()
                        + switch (debt.component()) {
                            case PENALTY -> "P";
                            case FEE -> "F";
                            case INTEREST -> "I";
                            case PRINCIPAL -> "C";
                        })
                .toList();
    }
}
