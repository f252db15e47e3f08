package com.quenty.order.invoices;

import com.quenty.order.invoices.OrderPapers.StandingInvoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which documents an order needs, so that all of them together always say what is sold. Pure. */
final class InvoicePolicy {

    /**
     * A document to be written.
     *
     * @param corrects null for a supplementary invoice, else the invoice that a credit note takes back
     * @param rows by line
     */
    record Draft(@Nullable StandingInvoice corrects, NavigableMap<Integer, Worth> rows) {

        BigDecimal total() {
            return rows.values().stream().map(Worth::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private InvoicePolicy() {}

    /**
     * The documents that are missing: their rows are the difference between what is sold and what stands. A supplementary invoice
     * where more is sold, a credit note where less is. A credit note takes no more of an invoice's line than is left of it, so a
     * difference that is more than the latest invoice has goes on to the one before.
     *
     * @param standing oldest first; not empty
     */
    static List<Draft> difference(NavigableMap<Integer, Worth> sold, List<StandingInvoice> standing) {
        var change = new TreeMap<>(sold);
        for (var invoice : standing) {
            invoice.rest().forEach((line, rest) -> change.merge(line, rest.negated(), Worth::plus));
        }
        change.values().removeIf(Worth::isNothing);
        if (change.isEmpty()) {
            return List.of();
        }
        var raised = new Draft(null, change);
        if (raised.total().signum() >= 0) {
            return List.of(raised);
        }
        change.replaceAll((line, worth) -> worth.negated());
        return creditNotes(change, standing);
    }

    private static List<Draft> creditNotes(NavigableMap<Integer, Worth> less, List<StandingInvoice> standing) {
        var open = new TreeMap<Integer, Worth>();
        var risen = new TreeMap<Integer, Worth>();
        less.forEach((line, worth) -> (worth.total().signum() < 0 ? risen : open).put(line, worth));
        var notes = new LinkedHashMap<StandingInvoice, NavigableMap<Integer, Worth>>();
        for (var invoice : standing.reversed()) {
            for (var line : List.copyOf(open.keySet())) {
                var rest = invoice.rest().getOrDefault(line, Worth.NOTHING);
                if (rest.total().signum() > 0) {
                    take(notes, invoice, line, open, rest.total());
                }
            }
        }
        // Another invoice may have taken something off a line: the rest of it then comes from any that has as much.
        for (var invoice : standing.reversed()) {
            for (var line : List.copyOf(open.keySet())) {
                take(notes, invoice, line, open, invoice.total());
            }
        }
        if (notes.size() == 1) {
            notes.values().iterator().next().putAll(risen);
            risen.clear();
        }
        var drafts = new ArrayList<Draft>();
        notes.forEach((invoice, rows) -> drafts.add(new Draft(invoice, rows)));
        if (!risen.isEmpty()) {
            risen.replaceAll((line, worth) -> worth.negated());
            drafts.add(new Draft(null, risen));
        }
        return drafts;
    }

    /** As much of the line's change as the limit and the rest of the invoice have room for. */
    private static void take(
            Map<StandingInvoice, NavigableMap<Integer, Worth>> notes,
            StandingInvoice invoice,
            int line,
            NavigableMap<Integer, Worth> open,
            BigDecimal limit) {
        var wanted = open.getOrDefault(line, Worth.NOTHING);
        var taken = notes.getOrDefault(invoice, new TreeMap<>()).values().stream()
                .map(Worth::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var room = limit.min(invoice.total().subtract(taken));
        if (wanted.total().compareTo(room) <= 0) {
            rows(notes, invoice).merge(line, wanted, Worth::plus);
            open.remove(line);
        } else if (room.signum() > 0) {
            var part = wanted.part(room, wanted.total().scale());
            rows(notes, invoice).merge(line, part, Worth::plus);
            open.put(line, wanted.minus(part));
        }
    }

    private static NavigableMap<Integer, Worth> rows(
            Map<StandingInvoice, NavigableMap<Integer, Worth>> notes, StandingInvoice invoice) {
        return notes.computeIfAbsent(invoice, none -> new TreeMap<>());
    }
}
