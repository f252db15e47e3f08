package com.quenty.order.invoices;

import com.quenty.order.invoices.InvoiceContent.Row;
import com.quenty.order.invoices.InvoiceContent.Tax;
import com.quenty.order.invoices.InvoicePolicy.Draft;
import com.quenty.order.invoices.OrderPapers.StandingInvoice;
import com.quenty.order.invoices.Worth.TaxName;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of documents. Pure. */
final class InvoiceRows {

    private InvoiceRows() {}

    /** All that is sold of a line: its units at their price, with what is added to them or taken off. */
    static Row of(SoldLine line) {
        return row(line.lineNumber(), line.sku(), line.label(), line.quantity(), line.unitPrice(), line.worth());
    }

    /** A payment received. */
    static Row of(String label, Money amount) {
        var nothing = Money.zero(amount.currency()).amount();
        return new Row(null, null, label, null, null, nothing, nothing, nothing, amount.amount(), null);
    }

    /**
     * The change that a document tells.
     *
     * @param units on the documents so far, by line; null where units make no sense
     */
    static List<Row> of(Draft draft, SoldOrder order, @Nullable NavigableMap<Integer, Long> units) {
        var rows = new ArrayList<Row>();
        draft.rows().forEach((number, worth) -> {
            var line =
                    Objects.requireNonNull(order.lines().get(number), "a line of an order stays, also without units");
            long more = units == null ? 0 : line.quantity() - units.getOrDefault(number, 0L);
            long change = draft.corrects() == null ? more : -more;
            boolean counted =
                    change > 0 && change <= Integer.MAX_VALUE && worth.total().signum() > 0;
            rows.add(row(
                    number,
                    line.sku(),
                    line.label(),
                    counted ? Math.toIntExact(change) : null,
                    counted ? line.unitPrice() : null,
                    worth));
        });
        return rows;
    }

    /** All that is left of an invoice, line by line: the rows as they are on it, where nothing was taken back of them. */
    static List<Row> mirror(StandingInvoice invoice) {
        var content = invoice.invoice().content();
        if (!invoice.corrected() && content.rows().stream().allMatch(row -> row.lineNumber() != null)) {
            return content.rows().stream()
                    .map(row -> new Row(
                            row.lineNumber(),
                            row.sku(),
                            row.label(),
                            row.quantity(),
                            row.unitPrice(),
                            row.discountAmount(),
                            row.chargesAmount(),
                            row.taxAmount(),
                            row.totalAmount(),
                            taxes(row, content)))
                    .toList();
        }
        var rows = new ArrayList<Row>();
        invoice.rest().forEach((number, worth) -> {
            if (!worth.isNothing()) {
                rows.add(mirror(number, worth, invoice));
            }
        });
        return rows;
    }

    private static Row mirror(int number, Worth worth, StandingInvoice invoice) {
        var row = invoice.named().get(number);
        if (row == null) { // a document from before rows had lines
            return row(number, null, invoice.invoice().content().orderNumber(), null, null, worth);
        }
        return row.taxes() != null
                        && row.totalAmount().compareTo(worth.total()) == 0
                        && row.taxAmount().compareTo(worth.tax()) == 0
                ? row
                : row(number, row.sku(), row.label(), null, null, worth);
    }

    /** With units, the discount is what makes the row add up; a row that can't is one of amounts alone. */
    private static Row row(
            @Nullable Integer number,
            @Nullable String sku,
            String label,
            @Nullable Integer quantity,
            @Nullable BigDecimal unitPrice,
            Worth worth) {
        var nothing = worth.total().subtract(worth.total());
        if (quantity != null && unitPrice != null) {
            var discount = worth.total()
                    .subtract(unitPrice.multiply(BigDecimal.valueOf(quantity)))
                    .subtract(worth.charges())
                    .subtract(worth.addedTax());
            if (discount.signum() <= 0) {
                return new Row(
                        number,
                        sku,
                        label,
                        quantity,
                        unitPrice,
                        discount,
                        worth.charges(),
                        nothing.add(worth.tax()),
                        worth.total(),
                        taxes(worth));
            }
        }
        return new Row(
                number,
                sku,
                label,
                null,
                null,
                nothing,
                nothing.add(worth.charges()),
                nothing.add(worth.tax()),
                worth.total(),
                taxes(worth));
    }

    private static List<Tax> taxes(Worth worth) {
        return worth.taxes().entrySet().stream()
                .map(tax -> new Tax(
                        tax.getKey().label(), tax.getValue(), tax.getKey().included()))
                .toList();
    }

    /** Rows from before they named their taxes have those of their document; mostly there was one. */
    static List<Tax> taxes(Row row, InvoiceContent content) {
        if (row.taxes() != null) {
            return row.taxes();
        }
        return row.taxAmount().signum() == 0 || content.taxes().isEmpty()
                ? List.of()
                : List.of(new Tax(
                        content.taxes().getFirst().label(),
                        row.taxAmount(),
                        content.taxes().getFirst().included()));
    }

    static BigDecimal total(List<Row> rows) {
        return rows.stream().map(Row::totalAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The taxes of a document: those of its rows, by name. */
    static List<Tax> taxes(List<Row> rows) {
        var taxes = new TreeMap<TaxName, BigDecimal>();
        for (var row : rows) {
            if (row.taxes() != null) {
                row.taxes()
                        .forEach(tax ->
                                taxes.merge(new TaxName(tax.label(), tax.included()), tax.amount(), BigDecimal::add));
            }
        }
        return taxes.entrySet().stream()
                .map(tax -> new Tax(
                        tax.getKey().label(), tax.getValue(), tax.getKey().included()))
                .toList();
    }
}
