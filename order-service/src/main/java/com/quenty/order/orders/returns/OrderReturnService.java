package com.quenty.order.orders.returns;

import com.quenty.order.orders.OrderProblems;
import com.quenty.order.orders.OrderStore;
import com.quenty.order.restocks.Restock;
import com.quenty.order.restocks.RestockStore;
import com.quenty.platform.problem.LinePointers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes units back that were delivered. */
@Service
public class OrderReturnService {

    /** @param returnItemId what reverse-logistics-service calls it; taken in once */
    public record Item(
            String returnItemId,
            int line,
            int quantity,
            ReturnDestination destination,
            @Nullable String location,
            @Nullable String reason) {}

    /** Units of an item that leave quarantine. @param condition as inspected */
    public record Disposed(
            String returnItemId,
            int quantity,
            boolean sellable,
            @Nullable String location,
            @Nullable String condition) {}

    private final OrderStore orders;
    private final RestockStore restocks;
    private final ReturnedItemRepository returnedItems;
    private final TransactionOperations transaction;

    OrderReturnService(
            OrderStore orders,
            RestockStore restocks,
            ReturnedItemRepository returnedItems,
            TransactionOperations transaction) {
        this.orders = orders;
        this.restocks = restocks;
        this.returnedItems = returnedItems;
        this.transaction = transaction;
    }

    public void takeBack(String orderNumber, Item item) {
        transaction.executeWithoutResult(status -> {
            var order = orders.lock(orderNumber);
            LinePointers.of(Map.of(item.line(), "")).locate(() -> order.requireLine(item.line()));
            if (!returnedItems.insert(order.id(), item)) {
                return;
            }
            order.comeBack(item.line(), item.quantity());
            orders.save(order, "return " + item.returnItemId());
            if (item.destination() != ReturnDestination.NOWHERE) {
                restocks.restock(new Restock(
                        order.companyId(),
                        order.item(item.line()).productId(),
                        item.quantity(),
                        item.destination() == ReturnDestination.SELLABLE,
                        item.location(),
                        null,
                        null,
                        item.returnItemId(),
                        item.reason()));
            }
        });
    }

    /** The way of units that came back is decided. Idempotent by the item. */
    public void dispose(String orderNumber, Disposed disposed) {
        transaction.executeWithoutResult(status -> {
            var order = orders.lock(orderNumber);
            int line = returnedItems
                    .lineOf(order.id(), disposed.returnItemId())
                    .orElseThrow(OrderProblems.ReturnedItemNotFound::new);
            restocks.release(new Restock(
                    order.companyId(),
                    order.item(line).productId(),
                    disposed.quantity(),
                    disposed.sellable(),
                    disposed.location(),
                    null,
                    null,
                    disposed.returnItemId(),
                    disposed.condition()));
        });
    }
}
