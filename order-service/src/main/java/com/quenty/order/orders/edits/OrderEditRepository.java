package com.quenty.order.orders.edits;

import com.quenty.order.orders.Order;
import com.quenty.order.orders.OrderAdjustmentResponse;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The log of edits: append-only, written in the transaction of the edit. */
@Repository
class OrderEditRepository {

    /** An order's lines and adjustments at a moment. */
    record Snapshot(BigDecimal total, List<OrderEditResponse.Line> lines, List<OrderAdjustmentResponse> adjustments) {

        static Snapshot of(Order order) {
            return new Snapshot(
                    order.total().amount(),
                    order.items().entrySet().stream()
                            .map(line -> new OrderEditResponse.Line(
                                    line.getKey(),
                                    line.getValue().productId(),
                                    line.getValue().sku(),
                                    line.getValue().unitPrice(),
                                    line.getValue().quantity()))
                            .toList(),
                    OrderAdjustmentResponse.of(order.price()));
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    OrderEditRepository(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = new StoredJson(json).mapper();
        this.clock = clock;
    }

    /** @param order as it is saved after the edit */
    void append(Order order, Snapshot before, Caller editor, @Nullable String reason) {
        var after = Snapshot.of(order);
        jdbc.sql("""
                        INSERT INTO order_edits (order_id, order_version, edited_by, reason, total_before, total_after,
                            lines_before, lines_after, adjustments_before, adjustments_after, edited_at)
                        VALUES (:order, :version, :editor, :reason, :total_before, :total_after,
                            cast(:before AS jsonb), cast(:after AS jsonb),
                            cast(:adjustments_before AS jsonb), cast(:adjustments_after AS jsonb), :now)
                        """)
                .param("order", order.id())
                .param("version", order.version())
                .param("editor", editor.id())
                .param("reason", reason, Types.VARCHAR)
                .param("total_before", before.total())
                .param("total_after", after.total())
                .param("before", json.writeValueAsString(before.lines()))
                .param("after", json.writeValueAsString(after.lines()))
                .param("adjustments_before", json.writeValueAsString(before.adjustments()))
                .param("adjustments_after", json.writeValueAsString(after.adjustments()))
                .param("now", SqlTimes.now(clock))
                .update();
    }
}
