package com.quenty.order.invoices;

import com.quenty.order.invoices.InvoiceContent.Party;
import com.quenty.order.invoices.InvoiceContent.Receipt;
import com.quenty.order.invoices.InvoiceContent.Row;
import com.quenty.order.invoices.InvoiceRepository.Written;
import com.quenty.order.payments.PaidLine;
import com.quenty.order.payments.PaidOrder;
import com.quenty.order.payments.PaidOrders;
import com.quenty.order.payments.Payment;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes documents, in the running transaction, which has locked the order: so an order has one invoice at a time. */
@Component
public class InvoiceStore {

    private final InvoiceRepository invoices;
    private final InvoiceQueries queries;
    private final InvoicedOrderQueries invoiced;
    private final PaidOrders orders;

    InvoiceStore(InvoiceRepository invoices, InvoiceQueries queries, InvoicedOrderQueries invoiced, PaidOrders orders) {
        this.invoices = invoices;
        this.queries = queries;
        this.invoiced = invoiced;
        this.orders = orders;
    }

    /** @return the id of the invoice */
    String issue(PaidOrder order, Party seller) {
        if (!order.confirmed() || order.closed()) {
            throw new InvoiceProblems.OrderNotInvoiceable();
        }
        standing(order).ifPresent(invoice -> {
            throw new InvoiceProblems.OrderInvoiced(invoice.invoiceId());
        });
        var content = invoiced.of(order);
        var total = order.money(sum(content.rows()));
        if (total.compareTo(order.total()) != 0) {
            throw new IllegalStateException(
                    "the rows of %s sum up to %s, not %s".formatted(order.orderNumber(), total, order.total()));
        }
        return invoices.insert(
                order,
                InvoiceKind.INVOICE,
                total,
                new InvoiceContent(
                        seller,
                        content.buyer(),
                        order.orderNumber(),
                        content.rows(),
                        content.taxes(),
                        null,
                        null,
                        null),
                null,
                null,
                null);
    }

    /** @return the id of the receipt */
    String receipt(PaidOrder order, Payment payment, Party seller) {
        invoices.receiptOf(payment.paymentId()).ifPresent(id -> {
            throw new InvoiceProblems.ReceiptIssued(id);
        });
        var received = payment.money(payment.capturedAmount());
        if (received.isZero()) {
            throw new InvoiceProblems.NothingReceived();
        }
        var row = row(null, null, order.orderNumber(), received, Money.zero(order.currency()));
        return invoices.insert(
                order,
                InvoiceKind.RECEIPT,
                received,
                new InvoiceContent(
                        seller,
                        invoiced.of(order).buyer(),
                        order.orderNumber(),
                        List.of(row),
                        List.of(),
                        new Receipt(
                                payment.paymentId(),
                                payment.method(),
                                payment.externalReference(),
                                payment.updatedAt()),
                        null,
                        null),
                payment.paymentId(),
                null,
                null);
    }

    /**
     * Takes back of the order's invoice what is refunded, as far as it stands; what was paid above the total was never invoiced.
     *
     * @param lines the part of the amount that is for each
     */
    public void credit(PaidOrder order, Money amount, SortedMap<Integer, Money> lines, String refundId, String reason) {
        var invoice = standing(order);
        if (invoice.isEmpty()) {
            return;
        }
        var overpaid = order.paid().minus(order.total());
        var due = overpaid.isNegative() ? amount : amount.minus(overpaid);
        var uncredited = invoices.uncredited(invoice.get());
        var credited = due.compareTo(uncredited) < 0 ? due : uncredited;
        if (credited.isZero() || credited.isNegative()) {
            return;
        }
        write(order, invoice.get(), rows(order, credited, lines, reason), credited, refundId, reason);
    }

    /** Takes back all of an invoice that stands. @return the id of the credit note */
    String creditRest(PaidOrder order, String invoiceId, String reason) {
        var invoice = standing(order)
                .filter(each -> each.invoiceId().equals(invoiceId))
                .orElseThrow(InvoiceProblems.NotVoidable::new);
        var rest = invoices.uncredited(invoice);
        return write(order, invoice, rows(order, rest, new TreeMap<>(), reason), rest, null, reason);
    }

    private String write(
            PaidOrder order,
            Written invoice,
            List<Row> rows,
            Money credited,
            @Nullable String refundId,
            String reason) {
        var content = queries.content(invoice.invoiceId());
        return invoices.insert(
                order,
                InvoiceKind.CREDIT_NOTE,
                credited,
                new InvoiceContent(
                        content.seller(),
                        content.buyer(),
                        order.orderNumber(),
                        rows,
                        List.of(),
                        null,
                        invoice.number(),
                        reason),
                null,
                refundId,
                invoice);
    }

    /** The order's invoice, unless all of it was taken back. */
    private Optional<Written> standing(PaidOrder order) {
        return invoices.latest(order.id())
                .filter(invoice -> !invoices.uncredited(invoice).isZero());
    }

    /** Lines first; the rest is for the order as a whole. */
    private List<Row> rows(PaidOrder order, Money credited, SortedMap<Integer, Money> lines, String reason) {
        var bought = orders.lines(order).stream().collect(Collectors.toMap(PaidLine::lineNumber, Function.identity()));
        var rows = new ArrayList<Row>();
        var left = credited;
        for (Map.Entry<Integer, Money> each : lines.entrySet()) {
            var line = bought.get(each.getKey());
            var part = each.getValue().compareTo(left) < 0 ? each.getValue() : left;
            if (line != null && !part.isZero()) {
                rows.add(row(line.lineNumber(), line.sku(), line.productName(), part, taxOf(order, line, part)));
                left = left.minus(part);
            }
        }
        if (!left.isZero()) {
            rows.add(row(null, null, reason, left, Money.zero(order.currency())));
        }
        return rows;
    }

    /** Its share of the line's tax, rounded half even. */
    private static Money taxOf(PaidOrder order, PaidLine line, Money part) {
        if (line.paidPrice().signum() == 0) {
            return Money.zero(order.currency());
        }
        return Money.rounded(
                line.taxAmount().multiply(part.amount()).divide(line.paidPrice(), MathContext.DECIMAL128),
                order.currency());
    }

    private static Row row(@Nullable Integer line, @Nullable String sku, String label, Money amount, Money tax) {
        var nothing = Money.zero(amount.currency()).amount();
        return new Row(line, sku, label, null, null, nothing, nothing, tax.amount(), amount.amount());
    }

    private static BigDecimal sum(List<Row> rows) {
        return rows.stream().map(Row::totalAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
