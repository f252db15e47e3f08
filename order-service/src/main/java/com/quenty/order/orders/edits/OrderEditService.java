package com.quenty.order.orders.edits;

import com.quenty.order.inventory.BucketRepository;
import com.quenty.order.orders.Order;
import com.quenty.order.orders.OrderAdjustmentResponse;
import com.quenty.order.orders.OrderProblems;
import com.quenty.order.orders.OrderQueries;
import com.quenty.order.orders.OrderResponse;
import com.quenty.order.orders.OrderStockStore;
import com.quenty.order.orders.OrderStore;
import com.quenty.order.orders.OrderTotals;
import com.quenty.order.orders.adjustments.ManualDiscountCheck;
import com.quenty.order.orders.balances.OrderBalanceQueries;
import com.quenty.order.orders.balances.OrderBalanceResponse;
import com.quenty.order.orders.placements.Cart;
import com.quenty.order.orders.pricing.OrderPricingService;
import com.quenty.order.products.ProductService;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.money.Money;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Previews and makes changes of the lines of an order that is not being packed yet. */
@Service
class OrderEditService {

    private final OrderStore orders;
    private final OrderEditRepository edits;
    private final OrderStockStore stock;
    private final ProductService catalogue;
    private final OrderPricingService pricing;
    private final ManualDiscountCheck discounts;
    private final BucketRepository buckets;
    private final OrderQueries queries;
    private final OrderBalanceQueries balances;
    private final Idempotency idempotency;
    private final Clock clock;

    OrderEditService(
            OrderStore orders,
            OrderEditRepository edits,
            OrderStockStore stock,
            ProductService catalogue,
            OrderPricingService pricing,
            ManualDiscountCheck discounts,
            BucketRepository buckets,
            OrderQueries queries,
            OrderBalanceQueries balances,
            Idempotency idempotency,
            Clock clock) {
        this.orders = orders;
        this.edits = edits;
        this.stock = stock;
        this.catalogue = catalogue;
        this.pricing = pricing;
        this.discounts = discounts;
        this.buckets = buckets;
        this.queries = queries;
        this.balances = balances;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    EditPreview preview(Caller caller, String number, EditOrderRequest request) {
        var order = orders.find(caller, number);
        var lines = lines(order, request);
        return lines.pointers().locate(() -> previewOf(order, plan(order, lines)));
    }

    OrderResponse edit(Caller caller, String number, IfMatch match, EditOrderRequest request) {
        return idempotency.once(OrderResponse.class, () -> {
            var order = orders.lock(caller, number, match);
            var lines = lines(order, request);
            return lines.pointers().locate(() -> edit(caller, order, plan(order, lines), request));
        });
    }

    private OrderResponse edit(Caller caller, Order order, OrderEdit edit, EditOrderRequest request) {
        if (request.totalAmount() != null && request.totalAmount().compareTo(edit.after()) != 0) {
            throw new OrderProblems.TotalDiffers(Money.of(edit.after(), order.currency()));
        }
        if (edit.changes().isEmpty()) {
            return orders.saved(order, request.reason());
        }
        var before = OrderEditRepository.Snapshot.of(order);
        order.edit(edit.quantities(), edit.added(), edit.rules());
        orders.lapseCredits(order);
        stock.edit(order, edit.released(), edit.demanded());
        stock.confirmIfPaid(order);
        var saved = orders.saved(order, request.reason());
        edits.append(order, before, caller, request.reason());
        return saved;
    }

    private static EditOrderRequest.Numbered lines(Order order, EditOrderRequest request) {
        order.requireEditable();
        if (request.totalAmount() != null) {
            Money.of("/total_amount", request.totalAmount(), order.currency());
        }
        return request.numbered(order.items().lastKey() + 1);
    }

    private OrderEdit plan(Order order, EditOrderRequest.Numbered lines) {
        var cart = Cart.of(lines.added());
        var facts = catalogue.factsOf(order.companyId(), cart.productIds(), cart.skus());
        var items = cart.priced(facts, order.currency(), clock.instant());
        var rules = pricing.rulesOf(order, cart.products(facts));
        var edit = OrderEdit.of(order, lines.quantities(), items, rules);
        discounts.requireWithinLimit(order, edit.priced());
        edit.requireSoldAtTheSamePrice(
                catalogue.factsOf(order.companyId(), edit.raisedProducts(), Set.of()), order.currency());
        return edit;
    }

    private EditPreview previewOf(Order order, OrderEdit edit) {
        var free = new HashMap<>(buckets.reservable(order.companyId(), edit.products()));
        edit.changes().forEach(change -> free.merge(change.productId(), (long) change.released(), Long::sum));
        var awaited = queries.unitsAwaitedByOthers(order.companyId(), order.orderNumber(), edit.products());
        free.replaceAll((product, units) -> Math.max(0, units - awaited.getOrDefault(product, 0L)));
        var lines = edit.changes().stream()
                .map(change -> {
                    // Lines of one product share what there is, in their order.
                    int reserved = (int) Math.min(change.added(), free.getOrDefault(change.productId(), 0L));
                    free.merge(change.productId(), (long) -reserved, Long::sum);
                    return new EditPreview.Line(
                            change.line(),
                            change.productId(),
                            change.sku(),
                            money(change.unitPrice(), order),
                            change.before(),
                            change.after(),
                            money(change.priceDifference(), order),
                            reserved,
                            change.released(),
                            change.added() - reserved);
                })
                .toList();
        var foreseen = balances.costing(order, edit.priced());
        boolean complete = lines.stream().allMatch(line -> line.shortfall() == 0);
        return new EditPreview(
                order.orderNumber(),
                order.currency(),
                money(edit.before(), order),
                money(edit.after(), order),
                money(edit.after().subtract(edit.before()), order),
                OrderBalanceResponse.of(order.balance()),
                OrderBalanceResponse.of(foreseen.after()),
                foreseen.pendingRefund().amount(),
                foreseen.toBePaid().amount(),
                foreseen.toBeRefunded().amount(),
                complete || order.allowsBackorder(),
                OrderTotals.of(edit.priced()),
                lines,
                OrderAdjustmentResponse.of(edit.priced()));
    }

    private static BigDecimal money(BigDecimal amount, Order order) {
        return Money.of(amount, order.currency()).amount();
    }
}
