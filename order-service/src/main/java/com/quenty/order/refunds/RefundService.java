package com.quenty.order.refunds;

import com.quenty.order.ownbenefits.OwnBenefitPolicy;
import com.quenty.order.payments.PaidOrder;
import com.quenty.order.payments.PaidOrders;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.money.Money;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Refunds orders, for people and for siblings, and notes what has become of it. */
@Service
public class RefundService {

    /** The worth of a returned item, as reverse-logistics-service has decided. @param line of the order; null for the order as a whole */
    public record ReturnedValue(
            String returnItemId,
            @Nullable Integer line,
            BigDecimal amount,
            String currency,
            boolean toStoreCredit,
            String reason) {}

    private static final Set<RefundStatus> PENDING = Set.of(RefundStatus.PENDING);

    private interface Work {
        void on(PaidOrder order, Refund refund, RefundPart part);
    }

    private final RefundStore store;
    private final RefundRepository refunds;
    private final PaidOrders orders;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;

    RefundService(
            RefundStore store,
            RefundRepository refunds,
            PaidOrders orders,
            Idempotency idempotency,
            TransactionOperations transaction) {
        this.store = store;
        this.refunds = refunds;
        this.orders = orders;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    RefundResponse create(Caller caller, String orderNumber, CreateRefundRequest request) {
        return idempotency.once(RefundResponse.class, () -> {
            var order = lockOfAnother(caller, orderNumber);
            return store.response(store.refund(order, request.of(order)));
        });
    }

    private PaidOrder lockOfAnother(Caller caller, String orderNumber) {
        var order = orders.lock(caller, orderNumber);
        OwnBenefitPolicy.requireAnotherPerson(
                caller, order.customerId(), "Your own order is refunded by another person.");
        return order;
    }

    /**
     * Refunds a returned item, once: a repeated request gets the same refund.
     *
     * @throws RefundProblems.ReturnItemRefunded when it was refunded with other content
     */
    RefundResponse refund(String orderNumber, ReturnedValue value) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var order = orders.lock(orderNumber);
            var wanted = wanted(order, value);
            var before = refunds.findByReturnItem(value.returnItemId());
            if (before.isPresent()) {
                requireSame(order, before.get(), wanted);
                return store.response(before.get());
            }
            return store.response(store.refund(order, wanted));
        }));
    }

    /**
     * Refunds what is paid above what the order owes, less what is on its way back. Part of the running transaction, which has locked
     * the order.
     */
    public void refundOverpaid(String orderNumber, String reason) {
        var order = orders.find(orderNumber);
        var amount = store.refundableOverpayment(order);
        if (!amount.isZero()) {
            store.refund(order, new RefundOrder(amount, new TreeMap<>(), new TreeMap<>(), false, reason, null));
        }
    }

    private static RefundOrder wanted(PaidOrder order, ReturnedValue value) {
        if (!value.currency().equals(order.currency())) {
            throw new RefundProblems.CurrencyDiffers(order.currency());
        }
        var amount = Money.of("/amount", value.amount(), order.currency());
        var lines = new TreeMap<Integer, Money>();
        var pointers = new TreeMap<Integer, String>();
        if (value.line() != null) {
            lines.put(value.line(), amount);
            pointers.put(value.line(), "");
        }
        return new RefundOrder(amount, lines, pointers, value.toStoreCredit(), value.reason(), value.returnItemId());
    }

    private void requireSame(PaidOrder order, Refund before, RefundOrder wanted) {
        var lines = refunds.lines(before).stream().map(RefundLine::lineNumber).toList();
        if (before.orderId() != order.id()
                || before.money().compareTo(wanted.amount()) != 0
                || !lines.equals(wanted.lines().keySet().stream().toList())) {
            throw new RefundProblems.ReturnItemRefunded(before.refundId());
        }
    }

    /** People have sent what was pending. */
    RefundResponse settle(
            Caller caller, String orderNumber, String refundId, IfMatch match, @Nullable SettleRefundRequest request) {
        var reference = request == null ? null : request.externalReference();
        return move(
                caller,
                orderNumber,
                refundId,
                match,
                null,
                part -> part.status() == RefundStatus.PENDING && !part.isAutomatic(),
                "people have to send",
                (order, refund, part) -> store.give(order, refund, part, part.destination(), reference));
    }

    RefundResponse fail(Caller caller, String orderNumber, String refundId, IfMatch match, String reason) {
        return move(
                caller,
                orderNumber,
                refundId,
                match,
                reason,
                part -> part.status() == RefundStatus.PENDING && !part.isAutomatic(),
                "people have to send",
                (order, refund, part) -> store.fail(refund, part, reason));
    }

    RefundResponse retry(Caller caller, String orderNumber, String refundId, IfMatch match) {
        return move(
                caller,
                orderNumber,
                refundId,
                match,
                null,
                part -> part.status() == RefundStatus.FAILED,
                "has failed",
                store::retry);
    }

    /** For parts that can't go back to their source. */
    RefundResponse credit(Caller caller, String orderNumber, String refundId, IfMatch match) {
        return move(
                caller,
                orderNumber,
                refundId,
                match,
                "as store credit",
                part -> part.status() == RefundStatus.FAILED,
                "has failed",
                (order, refund, part) -> {
                    store.requireStillLeft(order, refund, part);
                    store.give(order, refund, part, RefundDestination.STORE_CREDIT, null);
                });
    }

    private RefundResponse move(
            Caller caller,
            String orderNumber,
            String refundId,
            IfMatch match,
            @Nullable String reason,
            Predicate<RefundPart> which,
            String whichSaid,
            Work work) {
        return idempotency.once(RefundResponse.class, () -> {
            var order = lockOfAnother(caller, orderNumber);
            var refund = refunds.find(order.id(), refundId).orElseThrow(RefundProblems.NotFound::new);
            match.check(refund.version());
            var parts = refunds.parts(refund).stream().filter(which).toList();
            if (parts.isEmpty()) {
                throw new RefundProblems.NoSuchRefundPart(whichSaid);
            }
            parts.forEach(part -> work.on(order, refund, part));
            return store.response(store.settled(refund, reason));
        });
    }

    /** A part that a provider or a sibling gives back. */
    record Outgoing(RefundPart part, Money amount, String paymentId, Instant createdAt) {}

    /** Empty when it is no longer pending. */
    Optional<Outgoing> outgoing(String refundId, int partNumber) {
        return refunds.find(refundId)
                .flatMap(refund -> refunds.parts(refund).stream()
                        .filter(part -> part.partNumber() == partNumber
                                && part.status() == RefundStatus.PENDING
                                && part.isAutomatic())
                        .map(part -> new Outgoing(
                                part, Money.of(part.amount(), refund.currency()), part.paymentId(), refund.createdAt()))
                        .findFirst());
    }

    /** A provider or a sibling has given it back: a fact, also of a part that had to be given up meanwhile. Idempotent. */
    public boolean givenBack(String refundId, int partNumber, @Nullable String externalReference) {
        return moveAutomatic(
                refundId,
                partNumber,
                Set.of(RefundStatus.PENDING, RefundStatus.FAILED),
                null,
                (order, refund, part) -> store.book(order, refund, part, RefundDestination.SOURCE, externalReference));
    }

    /** It can't be given back to its source for good: it becomes store credit. Idempotent. */
    boolean refused(String refundId, int partNumber, String failure) {
        return moveAutomatic(refundId, partNumber, PENDING, failure, (order, refund, part) -> {
            store.fail(refund, part, failure);
            refunds.parts(refund).stream()
                    .filter(each -> each.partNumber() == partNumber)
                    .forEach(failed -> store.give(order, refund, failed, RefundDestination.STORE_CREDIT, null));
        });
    }

    /** It could not be given back this time. Idempotent. */
    public boolean failed(String refundId, int partNumber, String failure) {
        return moveAutomatic(
                refundId, partNumber, PENDING, failure, (order, refund, part) -> store.fail(refund, part, failure));
    }

    /** @return false when the part is unknown or in none of these states */
    private boolean moveAutomatic(
            String refundId, int partNumber, Set<RefundStatus> from, @Nullable String reason, Work work) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var found = refunds.find(refundId);
            return found.isPresent() && moveAutomatic(found.get(), partNumber, from, reason, work);
        }));
    }

    private boolean moveAutomatic(
            Refund found, int partNumber, Set<RefundStatus> from, @Nullable String reason, Work work) {
        var refundId = found.refundId();
        var order = orders.lock(found.orderNumber());
        var refund = refunds.find(refundId).orElseThrow();
        var part = refunds.parts(refund).stream()
                .filter(each -> each.partNumber() == partNumber && from.contains(each.status()))
                .findFirst();
        if (part.isEmpty()) {
            return false;
        }
        work.on(order, refund, part.get());
        store.settled(refund, reason);
        return true;
    }
}
