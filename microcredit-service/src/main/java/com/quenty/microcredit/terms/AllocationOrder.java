package com.quenty.microcredit.terms;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which debts a payment settles first: the twelve cells of {past due, due, in advance} x {penalty, fee, interest,
 * principal}, each named once, and the direction in which they are worked through.
 *
 * @param cells all twelve, first served first
 */
public record AllocationOrder(List<AllocationCell> cells, Direction direction, FutureRule future) {

    private static final int CELLS = DueTiming.values().length * DebtComponent.values().length;

    public enum Direction implements Coded {
        /** One instalment is finished before the next is touched. */
        HORIZONTAL,
        /** One cell is finished over all instalments before the next cell is touched. */
        VERTICAL;

        @JsonValue
        private final String code = name().toLowerCase(Locale.ROOT);

        @Override
        public String code() {
            return code;
        }
    }

    /** Which instalment money in advance goes to, while the plan is not recalculated. */
    public enum FutureRule implements Coded {
        NEXT_INSTALMENT,
        LAST_INSTALMENT;

        @JsonValue
        private final String code = name().toLowerCase(Locale.ROOT);

        @Override
        public String code() {
            return code;
        }
    }

    public AllocationOrder {
        cells = List.copyOf(cells);
        if (cells.size() != CELLS || new HashSet<>(cells).size() != CELLS) {
            throw new IllegalArgumentException("an allocation order names each of the %d cells once".formatted(CELLS));
        }
    }

    /** Oldest debts first, in each timing by the given components. */
    public static AllocationOrder byTiming(
            DebtComponent first, DebtComponent second, DebtComponent third, DebtComponent fourth) {
        var components = List.of(first, second, third, fourth);
        return of(Map.of(DueTiming.PAST_DUE, components, DueTiming.DUE, components, DueTiming.IN_ADVANCE, components));
    }

    /** Past due, then due, then in advance; components by timing. */
    public static AllocationOrder of(Map<DueTiming, List<DebtComponent>> components) {
        var cells = new ArrayList<AllocationCell>();
        for (var timing : DueTiming.values()) {
            components.getOrDefault(timing, List.of()).forEach(each -> cells.add(new AllocationCell(timing, each)));
        }
        return new AllocationOrder(cells, Direction.HORIZONTAL, FutureRule.NEXT_INSTALMENT);
    }

    /** Penalties, fees, interest, principal. */
    public static AllocationOrder standard() {
        return byTiming(DebtComponent.PENALTY, DebtComponent.FEE, DebtComponent.INTEREST, DebtComponent.PRINCIPAL);
    }

    /** As {@link #standard()} for what is due; money in advance goes to principal first. */
    public static AllocationOrder principalFirstInAdvance() {
        var due = List.of(DebtComponent.PENALTY, DebtComponent.FEE, DebtComponent.INTEREST, DebtComponent.PRINCIPAL);
        return of(Map.of(
                DueTiming.PAST_DUE,
                due,
                DueTiming.DUE,
                due,
                DueTiming.IN_ADVANCE,
                List.of(DebtComponent.PRINCIPAL, DebtComponent.PENALTY, DebtComponent.FEE, DebtComponent.INTEREST)));
    }

    public AllocationOrder towards(Direction other) {
        return new AllocationOrder(cells, other, future);
    }

    public AllocationOrder inAdvanceTo(FutureRule other) {
        return new AllocationOrder(cells, direction, other);
    }

    /** The timings in the order of their first cell. */
    public List<DueTiming> timings() {
        return cells.stream().map(AllocationCell::timing).distinct().toList();
    }

    public List<DebtComponent> componentsOf(DueTiming timing) {
        var byTiming = new EnumMap<DueTiming, List<DebtComponent>>(DueTiming.class);
        cells.forEach(cell -> byTiming.computeIfAbsent(cell.timing(), each -> new ArrayList<>())
                .add(cell.component()));
        return byTiming.getOrDefault(timing, List.of());
    }
}
