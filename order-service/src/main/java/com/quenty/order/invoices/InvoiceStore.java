package com.quenty.order.invoices;

import com.quenty.order.invoices.InvoiceContent.Party;
import com.quenty.order.invoices.InvoiceContent.Receipt;
import com.quenty.order.invoices.InvoicePolicy.Draft;
import com.quenty.order.invoices.OrderPapers.StandingInvoice;
import com.quenty.order.linecredits.LineCreditPolicy;
import com.quenty.order.linecredits.LineCreditStore;
import com.quenty.order.payments.PaidOrder;
import com.quenty.order.payments.PaidOrders;
import com.quenty.order.payments.Payment;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes documents, in the running transaction, which has locked the order. An order is invoiced by an invoice and what follows it:
 * credit notes where less is sold, supplementary invoices where more is. Until they are taken back, all of them together say what is
 * sold, to the cent and by tax.
 */
@Component
public class InvoiceStore {

    private final InvoiceRepository invoices;
    private final LineCreditStore credits;
    private final SoldOrderQueries sold;
    private final PaidOrders orders;

    InvoiceStore(InvoiceRepository invoices, LineCreditStore credits, SoldOrderQueries sold, PaidOrders orders) {
        this.invoices = invoices;
        this.credits = credits;
        this.sold = sold;
        this.orders = orders;
    }

    /** Invoices what is sold of it now: its lines, less what was credited. @return the id of the invoice */
    String issue(PaidOrder order, Party seller) {
        if (!order.confirmed() || order.closed()) {
            throw new InvoiceProblems.OrderNotInvoiceable();
        }
        var papers = papers(order);
        if (papers.isInvoiced()) {
            throw new InvoiceProblems.OrderInvoiced(papers.latest().invoice().invoiceId());
        }
        var state = soldOf(order);
        var rows = state.lines().values().stream()
                .filter(SoldLine::isInvoiced)
                .map(InvoiceRows::of)
                .toList();
        if (rows.isEmpty()) {
            throw new InvoiceProblems.NothingToInvoice();
        }
        var total = order.money(InvoiceRows.total(rows));
        if (total.compareTo(order.balance().owed()) != 0) {
            throw new IllegalStateException("the rows of %s sum up to %s, not %s"
                    .formatted(order.orderNumber(), total, order.balance().owed()));
        }
        return invoices.insert(
                order,
                InvoiceKind.INVOICE,
                total,
                new InvoiceContent(
                        seller,
                        state.buyer(),
                        order.orderNumber(),
                        rows,
                        InvoiceRows.taxes(rows),
                        null,
                        null,
                        null,
                        null),
                null,
                null,
                null,
                false);
    }

    /** The order less its credits, line by line. Those from before each belonged to a line are spread over what is left of all. */
    private SoldOrder soldOf(PaidOrder order) {
        var credited = credits.settled(order.id());
        var state = sold.of(order, credited);
        var ofNoLine =
                order.creditedAmount().subtract(credited.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        if (order.closed() || ofNoLine.signum() <= 0) {
            return state;
        }
        LineCreditPolicy.divided(ofNoLine, Collections.emptySortedMap(), state.uncredited(), state.decimals())
                .forEach((line, amount) -> credited.merge(line, amount, BigDecimal::add));
        return sold.of(order, credited);
    }

    private OrderPapers papers(PaidOrder order) {
        return OrderPapers.of(invoices.documents(order.id()), Money.decimals(order.currency()));
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
        return invoices.insert(
                order,
                InvoiceKind.RECEIPT,
                received,
                new InvoiceContent(
                        seller,
                        sold.buyer(order),
                        order.orderNumber(),
                        List.of(InvoiceRows.of(order.orderNumber(), received)),
                        List.of(),
                        new Receipt(
                                payment.paymentId(),
                                payment.method(),
                                payment.externalReference(),
                                payment.updatedAt()),
                        null,
                        null,
                        null),
                payment.paymentId(),
                null,
                null,
                false);
    }

    /**
     * The order costs something else, was credited something or has ended: its documents follow, if it is invoiced. Idempotent.
     *
     * @param refundId that has credited something
     */
    public void follow(String orderNumber, @Nullable String refundId, @Nullable String reason) {
        if (!invoices.isFollowed(orderNumber)) {
            return;
        }
        var order = orders.find(orderNumber);
        var state = soldOf(order);
        var papers = papers(order);
        if (!papers.isInvoiced()) {
            return;
        }
        var drafts = InvoicePolicy.difference(state.worths(), papers.standing());
        for (var draft : drafts) {
            // Units are said where one document tells all of a change.
            var rows = InvoiceRows.of(draft, state, drafts.size() == 1 ? papers.units() : null);
            write(order, papers, draft, rows, refundId, reason);
        }
    }

    private void write(
            PaidOrder order,
            OrderPapers papers,
            Draft draft,
            List<InvoiceContent.Row> rows,
            @Nullable String refundId,
            @Nullable String reason) {
        if (draft.corrects() != null) {
            credit(order, draft.corrects(), rows, refundId, reason, false);
            return;
        }
        var first = papers.latest();
        invoices.insert(
                order,
                InvoiceKind.INVOICE,
                order.money(InvoiceRows.total(rows)),
                new InvoiceContent(
                        first.invoice().content().seller(),
                        first.invoice().content().buyer(),
                        order.orderNumber(),
                        rows,
                        InvoiceRows.taxes(rows),
                        null,
                        null,
                        first.invoice().number(),
                        reason),
                null,
                null,
                null,
                false);
    }

    private String credit(
            PaidOrder order,
            StandingInvoice corrects,
            List<InvoiceContent.Row> rows,
            @Nullable String refundId,
            @Nullable String reason,
            boolean voids) {
        var content = corrects.invoice().content();
        return invoices.insert(
                order,
                InvoiceKind.CREDIT_NOTE,
                order.money(InvoiceRows.total(rows)),
                new InvoiceContent(
                        content.seller(),
                        content.buyer(),
                        order.orderNumber(),
                        rows,
                        InvoiceRows.taxes(rows),
                        null,
                        corrects.invoice().number(),
                        null,
                        reason),
                null,
                refundId,
                corrects.invoice(),
                voids);
    }

    /**
     * Takes back all that stands of an order's invoice and of those that supplement it: each by a credit note that mirrors what is
     * left of it.
     *
     * @return the id of the credit note over the given invoice
     */
    String takeBack(PaidOrder order, String invoiceId, String reason) {
        var standing = papers(order).standing();
        if (standing.stream().noneMatch(each -> each.invoice().invoiceId().equals(invoiceId) && !each.isTakenBack())) {
            throw new InvoiceProblems.NotVoidable();
        }
        String note = null;
        for (var each : standing) {
            if (!each.isTakenBack()) {
                var id = credit(order, each, InvoiceRows.mirror(each), null, reason, true);
                note = each.invoice().invoiceId().equals(invoiceId) ? id : note;
            }
        }
        return Objects.requireNonNull(note);
    }
}
