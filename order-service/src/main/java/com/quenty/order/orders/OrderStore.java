package com.quenty.order.orders;

import com.quenty.order.coupons.CouponStore;
import com.quenty.order.coupons.CouponTerms;
import com.quenty.order.fulfilments.FulfilledOrder;
import com.quenty.order.fulfilments.FulfilledOrders;
import com.quenty.order.fulfilments.FulfilmentStore;
import com.quenty.order.linecredits.LineCreditStore;
import com.quenty.order.payments.PaidOrders;
import com.quenty.order.paymentterms.PaymentTermsCheck;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Finds, locks and saves orders with their history. A move locks the order's row first and stock after it, so an order is never
 * moved concurrently and moves do not deadlock.
 */
@Component
public class OrderStore implements FulfilledOrders {

    static final String SUBJECT = "order";
    private static final String STATUS = "status";

    private final OrderRepository orders;
    private final FulfilmentStore fulfilments;
    private final CouponStore coupons;
    private final PaymentTermsCheck terms;
    private final LineCreditStore credits;
    private final StateHistory history;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;

    OrderStore(
            OrderRepository orders,
            FulfilmentStore fulfilments,
            CouponStore coupons,
            PaymentTermsCheck terms,
            LineCreditStore credits,
            StateHistory history,
            ApplicationEventPublisher events,
            EntityManager entities) {
        this.orders = orders;
        this.fulfilments = fulfilments;
        this.coupons = coupons;
        this.terms = terms;
        this.credits = credits;
        this.history = history;
        this.events = events;
        this.entities = entities;
    }

    /** @throws OrderProblems.NotFound also when the order is not visible to the caller */
    @Override
    public Order find(Caller caller, String number) {
        return orders.find(number, RowScope.of(caller)).orElseThrow(() -> new OrderProblems.NotFound(number));
    }

    /** For siblings, which may see all orders. */
    public Order find(String number) {
        return orders.find(number, RowScope.ALL).orElseThrow(() -> new OrderProblems.NotFound(number));
    }

    /** To be moved in the running transaction. */
    public Order lock(Caller caller, String number, IfMatch match) {
        var order = orders.lock(number, RowScope.of(caller)).orElseThrow(() -> new OrderProblems.NotFound(number));
        match.check(order.version());
        return order;
    }

    /** For siblings, deliveries and jobs. */
    public Order lock(String number) {
        return orders.lock(number, RowScope.ALL).orElseThrow(() -> new OrderProblems.NotFound(number));
    }

    /** The order in exchange for what a return has brought back, if there is one. */
    public Optional<Order> findExchange(String returnId) {
        return orders.findByExchangeFor(returnId);
    }

    /** @param coupon that it takes, last of all */
    public OrderResponse placed(Order order, @Nullable CouponTerms coupon) {
        orders.saveAndFlush(order);
        if (coupon != null) {
            coupons.take(coupon, order.orderNumber(), order.customerId());
        }
        history.record(SUBJECT, order.orderNumber(), STATUS, null, order.status(), null);
        publish(order, null, order.status());
        return OrderResponse.of(order, List.of());
    }

    /** Credits lapse with the goods that are taken off an order. To be done before anything asks what it owes; idempotent. */
    public void lapseCredits(Order order) {
        var before = order.takeWorthsBefore();
        if (before != null && !order.captured().isZero()) {
            var lapsed = credits.lapse(order.id(), order.currency(), before, order.worths());
            order.lapseCredits(lapsed.settled());
        }
    }

    /** Writes the order with its moves. */
    public void save(Order order, @Nullable String reason) {
        lapseCredits(order);
        boolean worthChanged = order.takeRepriced();
        for (var move : order.takeMoves()) {
            history.record(SUBJECT, order.orderNumber(), STATUS, move.from(), move.to(), reason);
            publish(order, move.from(), move.to());
            if ((move.to() == OrderStatus.CANCELLED || move.to() == OrderStatus.EXPIRED)
                    && order.priceRules().coupon() != null) {
                coupons.giveBack(order.orderNumber());
            }
            worthChanged |= move.to() == OrderStatus.CANCELLED || move.to() == OrderStatus.EXPIRED;
        }
        orders.saveAndFlush(order);
        if (worthChanged) {
            events.publishEvent(new PaidOrders.WorthChanged(order.orderNumber(), reason));
        }
    }

    /** Payments were written past it: it is read again. */
    public void refresh(Order order) {
        entities.refresh(order);
    }

    public OrderResponse saved(Order order, @Nullable String reason) {
        save(order, reason);
        return response(order);
    }

    public OrderResponse response(Order order) {
        return OrderResponse.of(order, fulfilments.parcelsOf(order));
    }

    @Override
    public void requireMayLeave(String number) {
        var order = find(number);
        terms.requireBeforeShipping(
                order.companyId(), order.createdAt(), order.balance().owed(), order.paid());
    }

    @Override
    public <T> T move(
            Caller caller, String number, IfMatch match, @Nullable String reason, Function<FulfilledOrder, T> work) {
        var order = lock(caller, number, match);
        var result = work.apply(order);
        save(order, reason);
        return result;
    }

    @Override
    public void move(String number, String reason, Moves work) {
        var order = lock(number);
        work.apply(order);
        save(order, reason);
    }

    private void publish(Order order, @Nullable OrderStatus from, OrderStatus to) {
        events.publishEvent(
                new OrderMoved(order.orderNumber(), order.companyId(), from, to, order.total(), order.unitsShort()));
    }
}
