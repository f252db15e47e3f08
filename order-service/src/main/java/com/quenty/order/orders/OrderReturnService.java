package com.quenty.order.orders;

import com.quenty.order.inventory.InventoryService;
import com.quenty.order.inventory.Restock;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes units back that were delivered. */
@Service
class OrderReturnService {

    /** @param returnItemId what reverse-logistics-service calls it; taken in once */
    record Item(
            String returnItemId,
            int line,
            int quantity,
            ReturnDestination destination,
            @Nullable String location,
            @Nullable String reason) {}

    private final OrderStore orders;
    private final InventoryService inventory;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    OrderReturnService(
            OrderStore orders,
            InventoryService inventory,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.inventory = inventory;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    void takeBack(String orderNumber, Item item) {
        transaction.executeWithoutResult(status -> {
            var order = orders.lock(orderNumber);
            if (!order.hasLine(item.line())) {
                throw new OrderProblems.LineUnknown("/line_number");
            }
            if (!isNew(order, item)) {
                return;
            }
            order.comeBack(item.line(), item.quantity());
            orders.save(order, "return " + item.returnItemId());
            if (item.destination() != ReturnDestination.NOWHERE) {
                inventory.restock(new Restock(
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

    /** @throws OrderProblems.ReturnItemReused when the id came with other content */
    private boolean isNew(Order order, Item item) {
        boolean written = jdbc.sql("""
                                INSERT INTO returned_items
                                    (return_item_id, order_id, line_number, quantity, destination, created_at)
                                VALUES (:id, :order, :line, :quantity, :destination, :now)
                                ON CONFLICT (return_item_id) DO NOTHING
                                """)
                        .param("id", item.returnItemId())
                        .param("order", order.id())
                        .param("line", item.line())
                        .param("quantity", item.quantity())
                        .param("destination", item.destination().code())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
        if (!written && !isSame(order, item)) {
            throw new OrderProblems.ReturnItemReused();
        }
        return written;
    }

    private boolean isSame(Order order, Item item) {
        return jdbc.sql("""
                        SELECT count(*) FROM returned_items
                        WHERE return_item_id = :id AND order_id = :order AND line_number = :line
                          AND quantity = :quantity AND destination = :destination
                        """)
                        .param("id", item.returnItemId())
                        .param("order", order.id())
                        .param("line", item.line())
                        .param("quantity", item.quantity())
                        .param("destination", item.destination().code())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
