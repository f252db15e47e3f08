package com.quenty.microcredit.ledger;

import com.quenty.microcredit.schedules.Instalment;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fees and penalties during a replay: the charges of the rows, those that were added, and what was settled of each. */
final class LoanCharges {

    /** @param row number of the row that asks for it; 0 where the due date decides */
    record Charge(String id, ChargeKind kind, LocalDate due, BigDecimal amount, int row) {

        /** @return the number of the row that asks for it */
        int rowIn(List<Instalment> rows) {
            if (row > 0) {
                return row;
            }
            return rows.stream()
                    .filter(each -> !due.isAfter(each.due()))
                    .findFirst()
                    .orElse(rows.getLast())
                    .number();
        }

        boolean isFeeOf(int number) {
            return id.equals(feeId(number));
        }
    }

    private final LoanTerms terms;
    private final Map<String, Charge> added = new LinkedHashMap<>();
    private final Map<String, BigDecimal> paid = new HashMap<>();
    private final Map<String, BigDecimal> waived = new HashMap<>();
    private final Map<Integer, LocalDate> waivedOn = new HashMap<>();

    LoanCharges(LoanTerms terms) {
        this.terms = terms;
    }

    private static String feeId(int row) {
        return "FEE-%d".formatted(row);
    }

    void add(Charge charge) {
        added.put(charge.id(), charge);
    }

    void pay(String charge, BigDecimal amount) {
        paid.merge(charge, amount, BigDecimal::add);
    }

    /** Waives what is open of the charge; a waiver of one that is unknown by then is void. */
    boolean waive(String id, List<Instalment> rows, LocalDate on) {
        boolean found = false;
        for (var charge : of(rows)) {
            if (charge.id().equals(id)) {
                waived.merge(id, open(charge), BigDecimal::add);
                waivedOn.put(charge.rowIn(rows), on);
                found = true;
            }
        }
        return found;
    }

    /** All charges, with the fee of each row as one of them. */
    List<Charge> of(List<Instalment> rows) {
        var all = new ArrayList<Charge>();
        for (var row : rows) {
            var id = feeId(row.number());
            // A plan that shrinks does not take back what was already paid.
            var amount = row.fees().max(settled(id));
            if (amount.signum() > 0) {
                all.add(new Charge(id, ChargeKind.FEE, row.due(), amount, row.number()));
            }
        }
        all.addAll(added.values());
        return all;
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

    /** The day of the latest waiver of a charge of the row. */
    @Nullable
    LocalDate waivedOn(int row) {
        return waivedOn.get(row);
    }
}
