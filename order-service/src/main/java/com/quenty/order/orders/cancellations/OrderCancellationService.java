package com.quenty.order.orders.cancellations;

import com.quenty.order.fulfilments.FulfilmentResponse;
import com.quenty.order.fulfilments.FulfilmentStatus;
import com.quenty.order.fulfilments.FulfilmentStore;
import com.quenty.order.orders.Order;
import com.quenty.order.orders.OrderResponse;
import com.quenty.order.orders.OrderStatus;
import com.quenty.order.orders.OrderStockStore;
import com.quenty.order.orders.OrderStore;
import com.quenty.order.orders.balances.OrderBalanceQueries;
import com.quenty.order.ownbenefits.OwnBenefitPolicy;
import com.quenty.order.payments.PaidOrders;
import com.quenty.order.payments.PaymentStore;
import com.quenty.order.refunds.RefundService;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.problem.PermissionDenied;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cancels orders. The order is locked first. */
@Service
class OrderCancellationService {

    private static final String REFUND = "refunds:create";

    private final OrderStore orders;
    private final OrderStockStore stock;
    private final FulfilmentStore fulfilments;
    private final PaymentStore payments;
    private final PaidOrders paidOrders;
    private final RefundService refunds;
    private final OrderBalanceQueries balances;
    private final Idempotency idempotency;
    private final Clock clock;

    OrderCancellationService(
            OrderStore orders,
            OrderStockStore stock,
            FulfilmentStore fulfilments,
            PaymentStore payments,
            PaidOrders paidOrders,
            RefundService refunds,
            OrderBalanceQueries balances,
            Idempotency idempotency,
            Clock clock) {
        this.orders = orders;
        this.stock = stock;
        this.fulfilments = fulfilments;
        this.payments = payments;
        this.paidOrders = paidOrders;
        this.refunds = refunds;
        this.balances = balances;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Units that have not left become free, packed or not; the order goes on with those that have. */
    OrderResponse cancel(Caller caller, String number, IfMatch match, CancelOrderRequest request) {
        if (request.isRefunded() && !caller.may(REFUND)) {
            throw new PermissionDenied(REFUND);
        }
        return idempotency.once(OrderResponse.class, () -> {
            var order = orders.lock(caller, number, match);
            if (request.isRefunded()) {
                OwnBenefitPolicy.requireAnotherPerson(
                        caller, order.customerId(), "Your own order is refunded by another person.");
            }
            cancel(order, request.reason());
            if (request.isRefunded()) {
                refunds.refundOverpaid(number, request.reason());
                orders.refresh(order);
            }
            return orders.response(order);
        });
    }

    private void cancel(Order order, String reason) {
        var parcels = fulfilments.parcelsOf(order);
        var freed = order.reservedUnits();
        order.cancel(
                parcels.stream().map(FulfilmentResponse::status).anyMatch(FulfilmentStatus::isUnderWay),
                clock.instant());
        parcels.stream()
                .filter(parcel -> parcel.status() == FulfilmentStatus.PACKED)
                .forEach(parcel -> fulfilments.cancel(order.key(), parcel.fulfilmentNumber(), IfMatch.ANY, reason));
        stock.releaseAll(order, freed, reason);
        if (order.status() == OrderStatus.CANCELLED) {
            payments.voidOpen(paidOrders.find(order.orderNumber()), reason);
        }
        orders.save(order, reason);
    }

    @Transactional(readOnly = true)
    CancelPreview preview(Caller caller, String number) {
        var order = orders.find(caller, number);
        boolean whole = order.requireCancellable();
        var rest = whole ? order.price() : order.priceOfTheRest();
        return CancelPreview.of(order, whole, rest, whole ? balances.whenClosed(order) : balances.costing(order, rest));
    }
}
