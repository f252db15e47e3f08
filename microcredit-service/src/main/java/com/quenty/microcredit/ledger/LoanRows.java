package com.quenty.microcredit.ledger;

import com.quenty.microcredit.ledger.LoanCharges.Charge;
import com.quenty.microcredit.schedules.Instalment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of the plan and what falls due beside it: a charge is asked with the instalment in whose period its day
 * falls. After the last instalment there is none, so each later day has a row of its own, which reopens nothing.
 */
final class LoanRows {

    private final List<Instalment> planned;
    private final List<Instalment> all;
    private final List<Charge> charges;
    private final Map<String, Integer> rowOfCharge = new HashMap<>();

    LoanRows(List<Instalment> planned, List<Charge> charges, BigDecimal zero) {
        this.planned = planned;
        this.charges = charges;
        this.all = new ArrayList<>(planned);
        var later = new TreeMap<LocalDate, List<Charge>>();
        for (var charge : charges) {
            int row = plannedRow(charge);
            if (row > 0) {
                rowOfCharge.put(charge.id(), row);
            } else {
                later.computeIfAbsent(charge.due(), day -> new ArrayList<>()).add(charge);
            }
        }
        later.forEach((day, due) -> {
            var last = all.getLast();
            int number = last.number() + 1;
            all.add(new Instalment(number, last.due(), day, zero, zero, zero, zero, zero, zero));
            due.forEach(charge -> rowOfCharge.put(charge.id(), number));
        });
    }

    /** @return 0 when it falls due after the last instalment */
    private int plannedRow(Charge charge) {
        if (charge.row() > 0) {
            return Math.min(charge.row(), planned.getLast().number());
        }
        return planned.stream()
                .filter(row -> !charge.due().isAfter(row.due()))
                .mapToInt(Instalment::number)
                .findFirst()
                .orElse(0);
    }

    List<Instalment> all() {
        return all;
    }

    List<Charge> charges() {
        return charges;
    }

    boolean isPlanned(int row) {
        return row <= planned.getLast().number();
    }

    int rowOf(Charge charge) {
        return rowOfCharge.getOrDefault(charge.id(), charge.row());
    }

    /** Where the money is by the present plan: a charge may have moved to another row since it was paid. */
    Allocation inPlace(Allocation allocation) {
        var charge = allocation.charge();
        return charge == null ? allocation : allocation.toRow(rowOfCharge.getOrDefault(charge, allocation.row()));
    }
}
