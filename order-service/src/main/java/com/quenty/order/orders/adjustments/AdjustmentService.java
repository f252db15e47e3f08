package com.quenty.order.orders.adjustments;

import com.quenty.order.orders.Order;
import com.quenty.order.orders.OrderProblems;
import com.quenty.order.orders.OrderStockStore;
import com.quenty.order.orders.OrderStore;
import com.quenty.order.ownbenefits.OwnBenefitPolicy;
import com.quenty.order.prices.AdjustmentKind;
import com.quenty.order.prices.OrderPrice;
import com.quenty.order.prices.OrderPriceCalculator;
import com.quenty.order.prices.PriceRules;
import com.quenty.order.sellingterms.SellingTermsStore;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.LinePointers;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives orders discounts and fees by hand, and takes them off again. The order is locked first. */
@Service
class AdjustmentService {

    static final String SUBJECT = "manual_adjustment";

    private final OrderStore orders;
    private final ManualAdjustmentRepository adjustments;
    private final SellingTermsStore terms;
    private final OrderStockStore stock;
    private final StateHistory history;
    private final Idempotency idempotency;

    AdjustmentService(
            OrderStore orders,
            ManualAdjustmentRepository adjustments,
            SellingTermsStore terms,
            OrderStockStore stock,
            StateHistory history,
            Idempotency idempotency) {
        this.orders = orders;
        this.adjustments = adjustments;
        this.terms = terms;
        this.stock = stock;
        this.history = history;
        this.idempotency = idempotency;
    }

    ManualAdjustmentResponse propose(Caller caller, String number, AdjustOrderRequest request) {
        return idempotency.once(ManualAdjustmentResponse.class, () -> {
            var order = changeable(caller, number);
            request.requireWhole(order.currency());
            var line = request.lineNumber();
            if (line != null) {
                int known = line;
                LinePointers.of(Map.of(known, "")).locate(() -> order.requireLine(known));
            }
            var adjustment = new ManualAdjustment(ExternalId.next("ADJ"), order.id(), request, caller.id());
            var price = priceWith(order, with(order, adjustment));
            if (isWithinLimit(order, adjustment, price)) {
                adjustment.apply();
                priceBy(
                        order,
                        with(order, adjustment),
                        request.reason(),
                        request.adjustmentAmount() == null ? "/adjustment_rate" : "/adjustment_amount");
            } else {
                adjustment.await(price);
            }
            return saved(order, adjustment, null, request.reason());
        });
    }

    /** The discounts by hand together, or the fees, as a fraction of the lines. */
    private boolean isWithinLimit(Order order, ManualAdjustment adjustment, OrderPrice price) {
        return ManualDiscountPolicy.isWithin(price, adjustment.kind(), terms.manualDiscountLimit(order.companyId()));
    }

    ManualAdjustmentResponse approve(
            Caller caller, String number, String adjustmentId, IfMatch match, @Nullable String reason) {
        return idempotency.once(ManualAdjustmentResponse.class, () -> {
            var order = changeable(caller, number);
            var adjustment = find(order, adjustmentId, match);
            var from = adjustment.status();
            var price = priceWith(order, with(order, adjustment));
            adjustment.decide(
                    caller.id(),
                    AdjustmentStatus.APPLIED,
                    adjustment.kind() == AdjustmentKind.DISCOUNT
                            ? ManualDiscountPolicy.share(price, AdjustmentKind.DISCOUNT)
                            : null);
            adjustment.requireAsProposed(price);
            priceBy(order, with(order, adjustment), adjustment.reason(), "");
            return saved(order, adjustment, from, reason);
        });
    }

    ManualAdjustmentResponse reject(Caller caller, String number, String adjustmentId, IfMatch match, String reason) {
        return idempotency.once(ManualAdjustmentResponse.class, () -> {
            var order = locked(caller, number);
            var adjustment = find(order, adjustmentId, match);
            var from = adjustment.status();
            adjustment.decide(caller.id(), AdjustmentStatus.REJECTED, null);
            return saved(order, adjustment, from, reason);
        });
    }

    ManualAdjustmentResponse withdraw(
            Caller caller, String number, String adjustmentId, IfMatch match, @Nullable String reason) {
        return idempotency.once(ManualAdjustmentResponse.class, () -> {
            var order = locked(caller, number);
            var adjustment = find(order, adjustmentId, match);
            var from = adjustment.status();
            adjustment.withdraw();
            if (from == AdjustmentStatus.APPLIED) {
                order.requireEditable();
                priceBy(order, order.priceRules().without(adjustmentId), reason, "");
            }
            return saved(order, adjustment, from, reason);
        });
    }

    @Transactional(readOnly = true)
    ManualAdjustmentResponse get(Caller caller, String number, String adjustmentId) {
        var order = orders.find(caller, number);
        return ManualAdjustmentResponse.of(
                find(order, adjustmentId, IfMatch.ANY), order.orderNumber(), order.currency());
    }

    private Order changeable(Caller caller, String number) {
        var order = locked(caller, number);
        order.requireEditable();
        return order;
    }

    private Order locked(Caller caller, String number) {
        var order = orders.lock(caller, number, IfMatch.ANY);
        OwnBenefitPolicy.requireAnotherPerson(
                caller, order.customerId(), "The price of your own order is changed by another person.");
        return order;
    }

    private ManualAdjustment find(Order order, String adjustmentId, IfMatch match) {
        var found = adjustments
                .findByAdjustmentIdAndOrderId(adjustmentId, order.id())
                .orElseThrow(AdjustmentProblems.NotFound::new);
        match.check(found.version());
        return found;
    }

    private static PriceRules with(Order order, ManualAdjustment adjustment) {
        return order.priceRules().with(adjustment.rule(), order.currency(), order.pricedLines());
    }

    private static OrderPrice priceWith(Order order, PriceRules rules) {
        return OrderPriceCalculator.price(order.currency(), order.pricedLines(), rules);
    }

    /** @param pointer to the amount in the body of the request; empty when it is not there */
    private void priceBy(Order order, PriceRules rules, @Nullable String reason, String pointer) {
        order.priceBy(rules);
        if (order.total().amount().compareTo(Order.MAX_AMOUNT) > 0) {
            throw new OrderProblems.AmountTooLarge(pointer);
        }
        orders.lapseCredits(order);
        stock.confirmIfPaid(order);
        orders.save(order, reason);
    }

    private ManualAdjustmentResponse saved(
            Order order, ManualAdjustment adjustment, @Nullable AdjustmentStatus from, @Nullable String reason) {
        var saved = adjustments.saveAndFlush(adjustment);
        history.record(SUBJECT, saved.adjustmentId(), "status", from, saved.status(), reason);
        return ManualAdjustmentResponse.of(saved, order.orderNumber(), order.currency());
    }
}
