package com.quenty.order.orders.returns;

import com.quenty.order.orders.OrderProblems;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Returned items that were taken back, each once. */
@Repository
class ReturnedItemRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnedItemRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * False when the item was taken back before.
     *
     * @throws OrderProblems.ReturnItemReused when its id came with other content
     */
    boolean insert(int orderId, OrderReturnService.Item item) {
        boolean written = jdbc.sql("""
                                INSERT INTO returned_items
                                    (return_item_id, order_id, line_number, quantity, destination, created_at)
                                VALUES (:id, :order, :line, :quantity, :destination, :now)
                                ON CONFLICT (return_item_id) DO NOTHING
                                """)
                        .param("id", item.returnItemId())
                        .param("order", orderId)
                        .param("line", item.line())
                        .param("quantity", item.quantity())
                        .param("destination", item.destination().code())
                        .param("now", SqlTimes.now(clock))
                        .update()
                > 0;
        if (!written && !isSame(orderId, item)) {
            throw new OrderProblems.ReturnItemReused();
        }
        return written;
    }

    /** The line of an item that was taken back. */
    Optional<Integer> lineOf(int orderId, String returnItemId) {
        return jdbc.sql("SELECT line_number FROM returned_items WHERE return_item_id = :id AND order_id = :order")
                .param("id", returnItemId)
                .param("order", orderId)
                .query(Integer.class)
                .optional();
    }

    private boolean isSame(int orderId, OrderReturnService.Item item) {
        return jdbc.sql("""
                        SELECT count(*) FROM returned_items
                        WHERE return_item_id = :id AND order_id = :order AND line_number = :line
                          AND quantity = :quantity AND destination = :destination
                        """)
                        .param("id", item.returnItemId())
                        .param("order", orderId)
                        .param("line", item.line())
                        .param("quantity", item.quantity())
                        .param("destination", item.destination().code())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
