package com.quenty.microcredit.ledger;

import com.quenty.microcredit.schedules.Instalment;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Debts beside the plan during a replay, and what was settled of them: the fees of the rows, charges that were
 * added, late fees, and refunds that turned out not to be covered.
 */
final class LoanCharges {

    /**
     * @param component fee or penalty; principal for a refund that was not covered
     * @param row number of the row that asks for it; 0 where the due date decides
     */
    record Charge(String id, DebtComponent component, LocalDate due, BigDecimal amount, int row) {

        boolean isFeeOfRow() {
            return row > 0 && id.equals(feeId(row));
        }
    }

    private static final String FEE_OF_ROW = "FEE-";

    private final LoanTerms terms;
    private final Map<String, Charge> added = new LinkedHashMap<>();
    private final Map<String, BigDecimal> paid = new HashMap<>();
    private final Map<String, BigDecimal> waived = new HashMap<>();
    private final Map<String, LocalDate> waivedOn = new HashMap<>();
    private final Set<Integer> rowsWithSettledFee = new TreeSet<>();

    LoanCharges(LoanTerms terms) {
        this.terms = terms;
    }

    private static String feeId(int row) {
        return FEE_OF_ROW + row;
    }

    void add(Charge charge) {
        added.put(charge.id(), charge);
    }

    void pay(String charge, BigDecimal amount) {
        paid.merge(charge, amount, BigDecimal::add);
        noteFeeOfRow(charge);
    }

    private void noteFeeOfRow(String charge) {
        if (charge.startsWith(FEE_OF_ROW)) {
            rowsWithSettledFee.add(Integer.parseInt(charge.substring(FEE_OF_ROW.length())));
        }
    }

    /**
     * Waives what is open of the charge.
     *
     * @return whether there was anything: a waiver of a charge that is unknown or settled by then is void
     */
    boolean waive(String id, List<Instalment> rows, LocalDate on) {
        var open = of(rows).stream()
                .filter(charge -> charge.id().equals(id))
                .filter(charge -> charge.component() != DebtComponent.PRINCIPAL)
                .map(this::open)
                .reduce(terms.zero(), BigDecimal::add);
        if (open.signum() <= 0) {
            return false;
        }
        waived.merge(id, open, BigDecimal::add);
        waivedOn.put(id, on);
        noteFeeOfRow(id);
        return true;
    }

    /** The rows of the plan with all charges in their places. */
    LoanRows rows(List<Instalment> plan) {
        return new LoanRows(plan, of(plan), terms.zero());
    }

    /** All charges, with the fee of each row as one of them. */
    private List<Charge> of(List<Instalment> rows) {
        var all = new ArrayList<Charge>();
        for (var row : rows) {
            var id = feeId(row.number());
            // A plan that shrinks does not take back what was already paid.
            var amount = row.fees().max(settled(id));
            if (amount.signum() > 0) {
                all.add(new Charge(id, DebtComponent.FEE, row.due(), amount, row.number()));
            }
        }
        var last = rows.getLast();
        for (int row : rowsWithSettledFee) {
            if (row > last.number()) {
                // Nor what was settled of rows that it no longer has.
                all.add(new Charge(feeId(row), DebtComponent.FEE, last.due(), settled(feeId(row)), row));
            }
        }
        all.addAll(added.values());
        return all;
    }

    /** Of refunds that were not covered. */
    BigDecimal openPrincipal() {
        return added.values().stream()
                .filter(charge -> charge.component() == DebtComponent.PRINCIPAL)
                .map(this::open)
                .reduce(terms.zero(), BigDecimal::add);
    }

    BigDecimal open(Charge charge) {
        return charge.amount().subtract(settled(charge.id()));
    }

    private BigDecimal settled(String charge) {
        return paid(charge).add(waived(charge));
    }

    BigDecimal paid(String charge) {
        return paid.getOrDefault(charge, terms.zero());
    }

    BigDecimal waived(String charge) {
        return waived.getOrDefault(charge, terms.zero());
    }

    /** The day of the latest waiver. */
    @Nullable
    LocalDate waivedOn(String charge) {
        return waivedOn.get(charge);
    }
}
