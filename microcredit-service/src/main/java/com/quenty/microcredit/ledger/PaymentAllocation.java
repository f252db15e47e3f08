package com.quenty.microcredit.ledger;

import com.quenty.microcredit.terms.AllocationOrder;
import com.quenty.microcredit.terms.AllocationOrder.Direction;
import com.quenty.microcredit.terms.AllocationOrder.FutureRule;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.DueTiming;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Puts debts into the order in which the contract has them paid. */
final class PaymentAllocation {

    private PaymentAllocation() {}

    static List<Debt> inOrder(List<Debt> debts, AllocationOrder order) {
        Comparator<Debt> byRow = Comparator.comparingInt(debt -> rowRank(debt, order));
        Comparator<Debt> byAge =
                Comparator.comparing(Debt::due).thenComparing(debt -> debt.charge() == null ? "" : debt.charge());
        var sequence = order.direction() == Direction.VERTICAL
                ? byRank((Debt debt) -> debt.cell(), order.cells()).thenComparing(byRow)
                : byRank(Debt::timing, order.timings())
                        .thenComparing(byRow)
                        .thenComparingInt(
                                debt -> order.componentsOf(debt.timing()).indexOf(debt.component()));
        return debts.stream().sorted(sequence.thenComparing(byAge)).toList();
    }

    private static <T> Comparator<Debt> byRank(Function<Debt, T> part, List<T> ranking) {
        return Comparator.comparingInt(debt -> ranking.indexOf(part.apply(debt)));
    }

    private static int rowRank(Debt debt, AllocationOrder order) {
        boolean backwards = debt.timing() == DueTiming.IN_ADVANCE && order.future() == FutureRule.LAST_INSTALMENT;
        return backwards ? -debt.row() : debt.row();
    }

    /** Interest before principal, where the order says otherwise. */
    static List<Debt> interestFirst(List<Debt> ordered) {
        return ordered.stream()
                .sorted(Comparator.comparingInt(debt -> debt.component() == DebtComponent.INTEREST ? 0 : 1))
                .toList();
    }
}
