package com.quenty.reverselogistics.returns.refunds;

import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.platform.problem.AnotherPersonDecides;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.reverselogistics.amounts.LinePrice;
import com.quenty.reverselogistics.amounts.RefundAmount;
import com.quenty.reverselogistics.amounts.RefundCalculator;
import com.quenty.reverselogistics.clients.OrderDirectory;
import com.quenty.reverselogistics.clients.PaidMoney;
import com.quenty.reverselogistics.clients.PurchasedOrder;
import com.quenty.reverselogistics.returns.MerchandiseReturn;
import com.quenty.reverselogistics.returns.OpenMoney;
import com.quenty.reverselogistics.returns.OpenUnitQueries;
import com.quenty.reverselogistics.returns.OpenUnits;
import com.quenty.reverselogistics.returns.ReturnItem;
import com.quenty.reverselogistics.returns.ReturnQueries;
import com.quenty.reverselogistics.returns.ReturnResponse;
import com.quenty.reverselogistics.returns.ReturnStatus;
import com.quenty.reverselogistics.returns.ReturnStore;
import com.quenty.reverselogistics.returns.ReturnType;
import com.quenty.reverselogistics.rules.ConditionGrade;
import com.quenty.reverselogistics.rules.ReturnRuleQueries;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * Finds the exact amounts and has them refunded. order-service says what can go back, before the transaction; within it, under the lock of the
 * order, what other returns have approved since then is deducted. order-service itself never gives more.
 */
@Service
class RefundProcessingService {

    /** The answers of order-service. @param before money in returns when it was asked */
    private record Asked(PurchasedOrder order, PaidMoney money, Map<Integer, OpenMoney> before) {}

    private final ReturnStore returns;
    private final ReturnQueries queries;
    private final OpenUnitQueries open;
    private final OrderDirectory orders;
    private final ReturnRuleQueries rules;
    private final Deliveries deliveries;
    private final Idempotency idempotency;
    private final Clock clock;

    RefundProcessingService(
            ReturnStore returns,
            ReturnQueries queries,
            OpenUnitQueries open,
            OrderDirectory orders,
            ReturnRuleQueries rules,
            Deliveries deliveries,
            Idempotency idempotency,
            Clock clock) {
        this.returns = returns;
        this.queries = queries;
        this.open = open;
        this.orders = orders;
        this.rules = rules;
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    ReturnResponse process(Caller caller, String returnId, IfMatch match) {
        return idempotency.once(ReturnResponse.class, () -> ask(caller, returnId), asked -> {
            var back = returns.lockWithOrder(RowScope.of(caller), returnId, match);
            requireAnotherPerson(caller, back);
            var due = back.items().stream().filter(item -> isDue(back, item)).toList();
            if (due.isEmpty()) {
                throw new IllegalTransition(back.status(), ReturnStatus.PROCESSED);
            }
            var left = new MoneyLeft(asked.money(), asked.before(), open.moneyByLine(back.orderNumber()));
            var units = open.byLine(back.orderNumber());
            for (var item : due) {
                var exact = exact(back, item, asked.order(), units, left);
                back.process(item, exact, caller.id());
                if (!exact.amount().isZero()) {
                    left.take(item.lineNumber(), exact.amount());
                    send(back, item);
                }
            }
            return returns.save(back, null);
        });
    }

    private Asked ask(Caller caller, String returnId) {
        var orderNumber = queries.get(caller, returnId).originalOrderId();
        var before = open.moneyByLine(orderNumber);
        return new Asked(orders.require(RowScope.ALL, orderNumber, ""), orders.money(orderNumber), before);
    }

    private static void requireAnotherPerson(Caller caller, MerchandiseReturn back) {
        if (caller.id().equals(back.customerId())) {
            throw new AnotherPersonDecides("Your own return is processed by another person.");
        }
    }

    private static boolean isDue(MerchandiseReturn back, ReturnItem item) {
        return item.status() == ReturnStatus.INSPECTED
                || (item.status() == ReturnStatus.APPROVED && !back.type().comesBack());
    }

    private RefundAmount exact(
            MerchandiseReturn back,
            ReturnItem item,
            PurchasedOrder order,
            Map<Integer, OpenUnits> units,
            MoneyLeft left) {
        var sold = order.line(item.lineNumber()).orElseThrow();
        var terms = rules.validFrom(item.ruleCategory(), item.ruleValidFrom()).terms();
        var grade = Objects.requireNonNullElse(item.conditionReceived(), ConditionGrade.A);
        int accepted =
                back.type().comesBack() ? Objects.requireNonNullElse(item.acceptedQuantity(), 0) : item.quantity();
        int before =
                Math.min(units.getOrDefault(item.lineNumber(), OpenUnits.NONE).refunded(), sold.quantity());
        var feeRate = back.type() == ReturnType.EXCHANGE ? BigDecimal.ZERO : terms.feeRate(item.reason());
        return RefundCalculator.refund(
                LinePrice.of(
                        order.currency(),
                        sold.quantity(),
                        sold.paidPrice(),
                        sold.totalPrice(),
                        sold.discountShare(),
                        sold.taxShare(),
                        sold.shippingShare()),
                new RefundCalculator.Units(
                        before,
                        Math.min(accepted, sold.quantity() - before),
                        terms.factor(item.reason(), grade),
                        feeRate,
                        item.reason().isOurFault()),
                List.of(left.ofLine(item.lineNumber()), left.ofOrder()));
    }

    private void send(MerchandiseReturn back, ReturnItem item) {
        deliveries.send(
                RefundDelivery.class,
                item.returnItemId(),
                new RefundDelivery.Due(back.returnId(), item.returnItemId()),
                clock.instant());
    }

    /** A refund that failed is asked for again, of the same amount. */
    ReturnResponse retry(Caller caller, String returnId, String returnItemId, IfMatch match) {
        return idempotency.once(ReturnResponse.class, () -> {
            var back = returns.lockWithOrder(RowScope.of(caller), returnId, match);
            requireAnotherPerson(caller, back);
            var item = back.item(returnItemId);
            back.retryRefund(item);
            send(back, item);
            return returns.save(back, null);
        });
    }
}
