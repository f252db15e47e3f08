package com.quenty.order.orders;

import com.quenty.order.inventory.InventoryService;
import com.quenty.order.products.ProductService;
import com.quenty.order.reservations.ReservationStore;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the lines of an order that nobody packs yet, and says beforehand what that would mean. */
@Service
class OrderEditService {

    private final OrderStore orders;
    private final OrderEditRepository edits;
    private final OrderStockStore stock;
    private final ProductService catalogue;
    private final InventoryService inventory;
    private final ReservationStore reservations;
    private final Idempotency idempotency;
    private final Clock clock;

    OrderEditService(
            OrderStore orders,
            OrderEditRepository edits,
            OrderStockStore stock,
            ProductService catalogue,
            InventoryService inventory,
            ReservationStore reservations,
            Idempotency idempotency,
            Clock clock) {
        this.orders = orders;
        this.edits = edits;
        this.stock = stock;
        this.catalogue = catalogue;
        this.inventory = inventory;
        this.reservations = reservations;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    EditPreview preview(Caller caller, String number, EditOrderRequest request) {
        var order = orders.find(caller, number);
        var edit = plan(order, request);
        return previewOf(order, edit);
    }

    OrderResponse edit(Caller caller, String number, IfMatch match, EditOrderRequest request) {
        return idempotency.once(OrderResponse.class, () -> {
            var order = orders.lock(caller, number, match);
            var edit = plan(order, request);
            if (request.totalAmount() != null && request.totalAmount().compareTo(edit.after()) != 0) {
                throw new OrderProblems.TotalDiffers(Money.of(edit.after(), order.currency()));
            }
            var before = OrderEditRepository.Snapshot.of(order);
            if (!edit.changes().isEmpty()) {
                var pointers = edit.changes().stream()
                        .collect(Collectors.toMap(OrderEdit.Change::line, OrderEdit.Change::pointer));
                order.edit(edit.changes(), edit.added());
                stock.edit(order, edit, productsOf(edit), pointers);
            }
            var saved = orders.saved(order, request.reason());
            if (!edit.changes().isEmpty()) {
                edits.append(order, before, caller, request.reason());
            }
            return saved;
        });
    }

    private static Set<Integer> productsOf(OrderEdit edit) {
        return edit.changes().stream().map(OrderEdit.Change::productId).collect(Collectors.toSet());
    }

    private OrderEdit plan(Order order, EditOrderRequest request) {
        order.requireEditable();
        if (request.totalAmount() != null) {
            OrderPlacementService.requireDecimals(order.currency(), request.totalAmount());
        }
        var changed = new ArrayList<OrderEdit.Wanted>();
        var added = new ArrayList<Cart.Wanted>();
        int next = order.items().lastKey() + 1;
        for (int i = 0; i < request.lines().size(); i++) {
            var line = request.lines().get(i);
            var pointer = "/lines/" + i;
            if (line.lineNumber() == null) {
                added.add(newLine(next++, line, pointer));
            } else if (line.productId() == null && line.sku() == null) {
                changed.add(new OrderEdit.Wanted(line.lineNumber(), line.quantity(), pointer));
            } else {
                throw ValidationFailed.of(pointer + "/line_number", "give either a line_number or a product");
            }
        }
        var cart = Cart.of(added);
        var items = cart.priced(
                catalogue.factsOf(order.companyId(), cart.productIds(), cart.skus()),
                order.currency(),
                clock.instant());
        var edit = OrderEdit.of(order, changed, items, cart);
        edit.requireSoldAtTheSamePrice(
                catalogue.factsOf(order.companyId(), edit.raisedProducts(), Set.of()), order.currency());
        return edit;
    }

    private static Cart.Wanted newLine(int line, EditOrderRequest.Line wanted, String pointer) {
        if (wanted.quantity() == 0) {
            throw new ValidationFailed(java.util.List.of(
                    new FieldProblem(pointer + "/quantity", "must be greater than 0 for a new line")));
        }
        return new Cart.Wanted(line, wanted.productId(), wanted.sku(), wanted.quantity(), pointer);
    }

    private EditPreview previewOf(Order order, OrderEdit edit) {
        var free = new HashMap<>(inventory.availableOf(order.companyId(), productsOf(edit)));
        edit.changes().forEach(change -> free.merge(change.productId(), change.released(), Integer::sum));
        var awaited = reservations.awaited(order.companyId(), order.orderNumber(), productsOf(edit));
        free.replaceAll((product, units) -> (int) Math.max(0, units - awaited.getOrDefault(product, 0L)));
        var lines = edit.changes().stream()
                .map(change -> {
                    // Lines of one product share what there is, in their order.
                    int reserved = Math.min(change.added(), free.getOrDefault(change.productId(), 0));
                    free.merge(change.productId(), -reserved, Integer::sum);
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
        boolean complete = lines.stream().allMatch(line -> line.shortfall() == 0);
        return new EditPreview(
                order.orderNumber(),
                order.currency(),
                money(edit.before(), order),
                money(edit.after(), order),
                money(edit.after().subtract(edit.before()), order),
                complete || order.allowsBackorder(),
                lines);
    }

    private static BigDecimal money(BigDecimal amount, Order order) {
        return Money.of(amount, order.currency()).amount();
    }
}
