package com.quenty.reverselogistics.clients;

import com.quenty.contracts.order.ExchangeRequest;
import com.quenty.contracts.order.OrderApi;
import com.quenty.contracts.order.OrderMoneyApi;
import com.quenty.contracts.order.ProductApi;
import com.quenty.contracts.order.ProductView;
import com.quenty.contracts.order.ReturnRefund;
import com.quenty.contracts.order.ReturnedItem;
import com.quenty.contracts.order.ReturnedItemDisposition;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.deliveries.Undeliverable;
import com.quenty.platform.money.Money;
import com.quenty.platform.security.RowScope;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders of which goods come back, kept by order-service, which alone moves stock and money. */
@Component
public class OrderDirectory {

    /** All else is no order number, so that no call is needed. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,255}");

    private static final Set<String> FINAL_REFUSALS = Set.of(
            "order-not-found",
            "nothing-to-refund",
            "refund-exceeds-paid",
            "refund-exceeds-line",
            "refund-line-unknown",
            "refund-currency-differs",
            "return-item-refunded");

    private static final Set<String> EXCHANGE_REFUSALS =
            Set.of("order-not-found", "product-unknown", "product-inactive", "currency-differs", "exchange-differs");

    private static final Set<String> STOCK_REFUSALS =
            Set.of("order-not-found", "line-unknown", "return-exceeds-delivered", "return-item-reused");

    private static final Set<String> DISPOSITION_REFUSALS =
            Set.of("order-not-found", "restock-differs", "stock-unavailable");

    /** Units that came back. */
    public record Returned(String returnItemId, int lineNumber, int quantity, String destination, String reason) {}

    /** A product as it is sold today. @param active whether it is on sale */
    public record Product(
            int productId,
            String companyId,
            String name,
            Money price,
            boolean active,
            @Nullable BigDecimal weightKg,
            @Nullable String category) {}

    /** The order that replaces goods. */
    public record Replacement(String orderNumber, Money total) {}

    private final OrderApi orders;
    private final OrderMoneyApi money;
    private final ProductApi products;

    OrderDirectory(OrderApi orders, OrderMoneyApi money, ProductApi products) {
        this.orders = orders;
        this.money = money;
        this.products = products;
    }

    /**
     * An order that exists for the caller.
     *
     * @param pointer of the field that names it
     * @throws ClientProblems.OrderUnknown if there is none, or none of the caller's, which is not disclosed
     */
    public PurchasedOrder require(RowScope scope, String orderNumber, String pointer) {
        if (!SHAPE.matcher(orderNumber).matches()) {
            throw new ClientProblems.OrderUnknown(pointer);
        }
        PurchasedOrder order;
        try {
            order = PurchasedOrder.of(orders.get(orderNumber));
        } catch (RemoteProblem refusal) {
            throw refusal.code().equals("order-not-found") ? new ClientProblems.OrderUnknown(pointer) : refusal;
        }
        if (!scope.covers(order.companyId(), order.customerId())) {
            throw new ClientProblems.OrderUnknown(pointer);
        }
        return order;
    }

    /** The money of an order that is known to exist. */
    public PaidMoney money(String orderNumber) {
        return PaidMoney.of(money.money(orderNumber));
    }

    /** Products by their ids; unknown ones are left out. */
    public Map<Integer, Product> products(Set<Integer> ids) {
        var found = new HashMap<Integer, Product>();
        if (!ids.isEmpty()) {
            products.get(ids).forEach(view -> found.put(view.productId(), product(view)));
        }
        return Map.copyOf(found);
    }

    private static Product product(ProductView view) {
        return new Product(
                view.productId(),
                view.companyId(),
                view.name(),
                Money.of(view.price(), view.currency()),
                view.active(),
                view.weight(),
                view.category());
    }

    /**
     * For a delivery; idempotent by the returned item's id.
     *
     * @throws Undeliverable when order-service refuses it for good, for an operator to look into
     */
    public void takeBack(String orderNumber, Returned item, @Nullable String location) {
        try {
            orders.takeBack(
                    orderNumber,
                    item.returnItemId(),
                    new ReturnedItem(item.lineNumber(), item.quantity(), item.destination(), location, item.reason()));
        } catch (RemoteProblem refusal) {
            throw forGood(refusal, STOCK_REFUSALS, "take back " + item.returnItemId());
        }
    }

    /**
     * Units leave quarantine: for a delivery; idempotent by the returned item's id. While order-service has not taken them back it is told
     * again later.
     *
     * @param sellable whether they go on sale, or leave the stock
     * @throws Undeliverable when order-service refuses it for good, for an operator to look into
     */
    public void dispose(
            String orderNumber,
            String returnItemId,
            int quantity,
            boolean sellable,
            @Nullable String location,
            @Nullable String condition) {
        try {
            orders.dispose(
                    orderNumber,
                    returnItemId,
                    new ReturnedItemDisposition(quantity, sellable ? "sellable" : "nowhere", location, condition));
        } catch (RemoteProblem refusal) {
            throw forGood(refusal, DISPOSITION_REFUSALS, "dispose of " + returnItemId);
        }
    }

    /** For a delivery; idempotent by the returned item's id. A refusal for good is answered, not thrown. */
    public RefundAnswer refund(
            String orderNumber,
            String returnItemId,
            int lineNumber,
            Money amount,
            boolean toStoreCredit,
            String reason) {
        try {
            var wanted = new ReturnRefund(lineNumber, amount.amount(), amount.currency(), toStoreCredit, reason);
            return new RefundAnswer.Made(MadeRefund.of(money.refund(orderNumber, returnItemId, wanted)));
        } catch (RemoteProblem refusal) {
            if (FINAL_REFUSALS.contains(refusal.code())) {
                return new RefundAnswer.Refused(refusal.code(), refusal.detail());
            }
            throw refusal;
        }
    }

    /**
     * For a delivery; idempotent by the return's id.
     *
     * @param quantities by product
     * @throws Undeliverable when order-service refuses it for good, for an operator to look into
     */
    public Replacement exchange(String orderNumber, String returnId, Map<Integer, Integer> quantities) {
        var lines = quantities.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new ExchangeRequest.Line(each.getKey(), each.getValue()))
                .toList();
        try {
            var placed = orders.exchange(orderNumber, returnId, new ExchangeRequest(List.copyOf(lines)));
            return new Replacement(placed.orderNumber(), Money.of(placed.totalAmount(), placed.currency()));
        } catch (RemoteProblem refusal) {
            throw forGood(refusal, EXCHANGE_REFUSALS, "exchange " + returnId);
        }
    }

    private static RuntimeException forGood(RemoteProblem refusal, Set<String> codes, String what) {
        return codes.contains(refusal.code())
                ? new Undeliverable("order-service does not %s: %s".formatted(what, refusal.code()), refusal)
                : refusal;
    }
}
