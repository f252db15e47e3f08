package com.quenty.order.invoices;

import com.quenty.order.invoices.InvoiceContent.Row;
import com.quenty.order.invoices.InvoiceRepository.Document;
import com.quenty.order.invoices.Worth.TaxName;
import com.quenty.order.prices.Apportionment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The invoices of an order that stand: since it was last taken back whole, oldest first, each with its rest. Pure.
 *
 * @param units on all of them, by line
 */
record OrderPapers(List<StandingInvoice> standing, NavigableMap<Integer, Long> units) {

    /**
     * An invoice with the rest of it, by line, that credit notes have not taken back. A credit note may tell of lines that its invoice
     * does not have: those that an edit has added while it took others away.
     *
     * @param named by line, a row of the invoice or of its credit notes that names it
     * @param corrected by any credit note
     */
    record StandingInvoice(
            Document invoice, NavigableMap<Integer, Worth> rest, NavigableMap<Integer, Row> named, boolean corrected) {

        BigDecimal total() {
            return rest.values().stream().map(Worth::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        boolean isTakenBack() {
            return rest.values().stream().allMatch(Worth::isNothing);
        }
    }

    /** Rows of documents from before each row belonged to a line. */
    private static final int NO_LINE = 0;

    /** Lines are numbered from here on. */
    private static final int FIRST_LINE = 1;

    /** @param documents invoices and credit notes, oldest first */
    static OrderPapers of(List<Document> documents, int decimals) {
        long taken = documents.stream()
                .filter(Document::voids)
                .mapToLong(Document::id)
                .max()
                .orElse(0);
        var standing = new ArrayList<StandingInvoice>();
        var units = new TreeMap<Integer, Long>();
        for (var invoice : documents) {
            if (invoice.kind() == InvoiceKind.INVOICE && invoice.id() > taken) {
                var rest = worths(invoice.content());
                var named = new TreeMap<Integer, Row>();
                name(named, invoice.content());
                count(units, invoice.content(), 1);
                boolean corrected = false;
                for (var note : documents) {
                    if (note.corrects() != null && note.corrects() == invoice.id()) {
                        corrected = true;
                        worths(note.content()).forEach((line, worth) -> rest.merge(line, worth.negated(), Worth::plus));
                        name(named, note.content());
                        count(units, note.content(), -1);
                    }
                }
                spreadWhatIsOfNoLine(rest, decimals);
                standing.add(new StandingInvoice(invoice, rest, named, corrected));
            }
        }
        return new OrderPapers(standing, units);
    }

    boolean isInvoiced() {
        return !standing.isEmpty();
    }

    StandingInvoice latest() {
        return standing.getLast();
    }

    private static void name(NavigableMap<Integer, Row> named, InvoiceContent content) {
        for (var row : content.rows()) {
            if (row.lineNumber() != null) {
                named.putIfAbsent(row.lineNumber(), row);
            }
        }
    }

    private static void count(NavigableMap<Integer, Long> units, InvoiceContent content, int sign) {
        for (var row : content.rows()) {
            if (row.lineNumber() != null && row.quantity() != null) {
                units.merge(row.lineNumber(), (long) sign * row.quantity(), Long::sum);
            }
        }
    }

    private static NavigableMap<Integer, Worth> worths(InvoiceContent content) {
        var worths = new TreeMap<Integer, Worth>();
        for (var row : content.rows()) {
            worths.merge(row.lineNumber() == null ? NO_LINE : row.lineNumber(), worth(row, content), Worth::plus);
        }
        return worths;
    }

    private static Worth worth(Row row, InvoiceContent content) {
        var taxes = new TreeMap<TaxName, BigDecimal>();
        InvoiceRows.taxes(row, content)
                .forEach(tax -> taxes.put(new TaxName(tax.label(), tax.included()), tax.amount()));
        return new Worth(row.totalAmount(), row.chargesAmount(), taxes);
    }

    private static void spreadWhatIsOfNoLine(NavigableMap<Integer, Worth> rest, int decimals) {
        var loose = rest.remove(NO_LINE);
        if (loose == null || loose.total().signum() == 0) {
            return;
        }
        var left = new TreeMap<Integer, BigDecimal>();
        rest.forEach((line, worth) -> {
            if (worth.total().signum() > 0) {
                left.put(line, worth.total());
            }
        });
        if (left.isEmpty()) {
            rest.merge(rest.isEmpty() ? FIRST_LINE : rest.firstKey(), loose, Worth::plus);
            return;
        }
        Apportionment.spread(loose.total(), left, decimals)
                .forEach((line, share) ->
                        rest.merge(line, rest.getOrDefault(line, Worth.NOTHING).part(share, decimals), Worth::plus));
    }
}
