package com.quenty.order.refunds;

import com.quenty.order.invoices.InvoiceStore;
import com.quenty.order.payments.PaidOrder;
import com.quenty.order.payments.PaidOrders;
import com.quenty.order.payments.Payment;
import com.quenty.order.payments.PaymentEntry;
import com.quenty.order.payments.PaymentEntryType;
import com.quenty.order.payments.PaymentMethod;
import com.quenty.order.payments.PaymentStore;
import com.quenty.order.storecredits.StoreCreditStore;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives money back, in the running transaction, which has locked the order: refunds of an order are made one after the other, so
 * none takes what another has taken.
 */
@Component
class RefundStore {

    static final String SUBJECT = "refund";
    private static final String STATUS = "status";

    private final RefundRepository refunds;
    private final PaymentStore payments;
    private final PaidOrders orders;
    private final StoreCreditStore credits;
    private final InvoiceStore invoices;
    private final Deliveries deliveries;
    private final StateHistory history;
    private final Clock clock;

    RefundStore(
            RefundRepository refunds,
            PaymentStore payments,
            PaidOrders orders,
            StoreCreditStore credits,
            InvoiceStore invoices,
            Deliveries deliveries,
            StateHistory history,
            Clock clock) {
        this.refunds = refunds;
        this.payments = payments;
        this.orders = orders;
        this.credits = credits;
        this.invoices = invoices;
        this.deliveries = deliveries;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Takes it from the payments, oldest first.
     *
     * @throws RefundProblems.NothingToRefund, RefundProblems.ExceedsPaid, RefundProblems.ExceedsLine, RefundProblems.LineUnknown
     */
    Refund refund(PaidOrder order, RefundOrder wanted) {
        if (order.paid().isZero()) {
            throw new RefundProblems.NothingToRefund();
        }
        requireWithinLines(order, wanted.lines(), wanted.pointers());
        var split = RefundPolicy.split(wanted.amount(), refundable(order));
        // Goods that came back are a credit, also of an order that is overpaid for another reason.
        var overpaid = wanted.returnItemId() == null ? overpaid(order) : Money.zero(order.currency());
        var credits = RefundPolicy.credits(split, overpaid);
        var refund = refunds.insert(order, wanted);
        history.record(SUBJECT, refund.refundId(), STATUS, null, refund.status(), wanted.reason());
        wanted.lines().forEach((line, amount) -> refunds.insertLine(refund, line, amount));
        invoices.credit(order, wanted.amount(), wanted.lines(), refund.refundId(), wanted.reason());
        int number = 0;
        for (var part : split.entrySet()) {
            refunds.insertPart(
                    refund,
                    ++number,
                    part.getKey(),
                    part.getValue(),
                    Objects.requireNonNull(credits.get(part.getKey())),
                    wanted.toStoreCredit() ? RefundDestination.STORE_CREDIT : RefundDestination.SOURCE);
        }
        for (var part : refunds.parts(refund)) {
            start(order, refund, part);
        }
        return settled(refund, wanted.reason());
    }

    /** The refundable amount of each payment, oldest first. */
    private Map<Payment, Money> refundable(PaidOrder order) {
        var underWay = refunds.underWay(order.id());
        var refundable = new LinkedHashMap<Payment, Money>();
        for (var payment : payments.captured(order)) {
            var left = payment.remaining().minus(payment.money(underWay.getOrDefault(payment.id(), BigDecimal.ZERO)));
            refundable.put(payment, left);
        }
        return refundable;
    }

    /** Less what is on its way back. */
    private Money overpaid(PaidOrder order) {
        var underWay = refunds.allUnderWay(order.id());
        return order.balance()
                .afterRefund(order.money(underWay.amount()), order.money(underWay.credited()))
                .overpaid();
    }

    /** The overpaid amount, as far as it can be given back. */
    Money refundableOverpayment(PaidOrder order) {
        var overpaid = overpaid(order);
        var left = refundable(order).values().stream()
                .filter(amount -> !amount.isNegative())
                .reduce(Money.zero(order.currency()), Money::plus);
        return overpaid.compareTo(left) < 0 ? overpaid : left;
    }

    private void requireWithinLines(
            PaidOrder order, NavigableMap<Integer, Money> amounts, NavigableMap<Integer, String> pointers) {
        if (amounts.isEmpty()) {
            return;
        }
        var paid = new LinkedHashMap<Integer, Money>();
        orders.lines(order).forEach(line -> paid.put(line.lineNumber(), order.money(line.paidPrice())));
        var refunded = refunds.refundedByLine(order.id());
        amounts.forEach((line, amount) -> {
            var pointer = pointers.getOrDefault(line, "/lines");
            var price = paid.get(line);
            if (price == null) {
                throw new RefundProblems.LineUnknown(line, pointer);
            }
            var left = price.minus(order.money(refunded.getOrDefault(line, BigDecimal.ZERO)));
            if (amount.compareTo(left) > 0) {
                throw new RefundProblems.ExceedsLine(line, pointer, left);
            }
        });
    }

    private void start(PaidOrder order, Refund refund, RefundPart part) {
        if (part.destination() == RefundDestination.STORE_CREDIT
                || (part.provider() == null && part.method().isRefundedAtOnce())) {
            give(order, refund, part, part.destination(), null);
        } else if (part.isAutomatic()) {
            send(refund, part);
        }
    }

    private void send(Refund refund, RefundPart part) {
        deliveries.send(
                RefundDelivery.class,
                refund.refundId() + "." + part.partNumber(),
                new RefundDelivery.Part(refund.refundId(), part.partNumber()),
                clock.instant());
    }

    /** The money has gone back, or is owed as store credit instead. */
    void give(
            PaidOrder order,
            Refund refund,
            RefundPart part,
            RefundDestination destination,
            @Nullable String externalReference) {
        part.status().to(RefundStatus.SETTLED);
        var payment = payments.find(order, part.paymentId());
        var amount = order.money(part.amount());
        if (amount.compareTo(payment.remaining()) > 0) {
            throw new RefundProblems.ExceedsPaid(payment.remaining());
        }
        payments.write(
                payment,
                new PaymentEntry(
                        PaymentEntryType.REFUNDED,
                        amount,
                        externalReference,
                        refund.refundId(),
                        refund.reason(),
                        null,
                        order.money(part.creditedAmount())));
        if (destination == RefundDestination.STORE_CREDIT || part.method() == PaymentMethod.STORE_CREDIT) {
            credits.refund(order.companyId(), order.customerId(), amount, refund.refundId(), refund.reason());
        }
        refunds.move(
                refund, part, RefundStatus.SETTLED, destination, externalReference, part.failure(), part.attempts());
    }

    void fail(Refund refund, RefundPart part, String failure) {
        part.status().to(RefundStatus.FAILED);
        refunds.move(refund, part, RefundStatus.FAILED, part.destination(), null, failure, part.attempts());
    }

    /** As if it were made now: what another refund has taken meanwhile is not given twice. */
    void retry(PaidOrder order, Refund refund, RefundPart part) {
        part.status().to(RefundStatus.PENDING);
        requireStillLeft(order, refund, part);
        refunds.move(refund, part, RefundStatus.PENDING, part.destination(), null, part.failure(), part.attempts() + 1);
        if (part.isAutomatic()) {
            send(refund, part);
        }
    }

    void requireStillLeft(PaidOrder order, Refund refund, RefundPart part) {
        var left = refundable(order).entrySet().stream()
                .filter(payment -> payment.getKey().paymentId().equals(part.paymentId()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> Money.zero(order.currency()));
        if (order.money(part.amount()).compareTo(left) > 0) {
            throw new RefundProblems.ExceedsPaid(left);
        }
        var overpaid = overpaid(orders.find(order.orderNumber()));
        if (order.money(part.amount().subtract(part.creditedAmount())).compareTo(overpaid) > 0) {
            throw new RefundProblems.ExceedsPaid(overpaid); // the overpayment that it was to return is gone
        }
        if (refunds.parts(refund).stream().allMatch(each -> each.status() == RefundStatus.FAILED)) {
            var lines = new TreeMap<Integer, Money>();
            refunds.lines(refund).forEach(line -> lines.put(line.lineNumber(), order.money(line.amount())));
            requireWithinLines(order, lines, new TreeMap<>());
        }
    }

    /** The refund follows its parts. */
    Refund settled(Refund refund, @Nullable String reason) {
        var status = RefundStatus.of(
                refunds.parts(refund).stream().map(RefundPart::status).toList());
        if (status != refund.status()) {
            refund.status().to(status);
            history.record(SUBJECT, refund.refundId(), STATUS, refund.status(), status, reason);
        }
        return refunds.settle(refund, status);
    }

    RefundResponse response(Refund refund) {
        return RefundResponse.of(refund, refunds.lines(refund), refunds.parts(refund));
    }
}
