package com.quenty.order.statistics;

import com.quenty.platform.money.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Purchases of customers so far. */
@Component
class PurchaseHistoryQueries {

    record History(
            @Nullable Instant firstOrderAt,
            @Nullable Instant lastOrderAt,
            long placed,
            long delivered,
            long cancelled,
            long returned,
            List<Money> spent) {}

    private final JdbcClient jdbc;

    PurchaseHistoryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    History of(String customerId) {
        var spent = spent(customerId);
        return jdbc.sql("""
                        SELECT min(created_at) AS first, max(created_at) AS last, count(*) AS placed,
                               count(*) FILTER (WHERE delivered_at IS NOT NULL) AS delivered,
                               count(*) FILTER (WHERE status IN ('cancelled', 'expired')) AS cancelled,
                               count(*) FILTER (WHERE status IN ('partially_returned', 'returned')) AS returned
                        FROM orders WHERE customer_id = :customer
                        """)
                .param("customer", customerId)
                .query((row, number) -> new History(
                        instant(row.getObject("first", OffsetDateTime.class)),
                        instant(row.getObject("last", OffsetDateTime.class)),
                        row.getLong("placed"),
                        row.getLong("delivered"),
                        row.getLong("cancelled"),
                        row.getLong("returned"),
                        spent))
                .single();
    }

    /** For the goods that were kept: after discounts and with tax, without shipping. */
    private List<Money> spent(String customerId) {
        return jdbc.sql("""
                        SELECT currency, sum(paid - round(paid * returned_quantity / quantity, decimals)) AS amount
                        FROM (
                            SELECT o.currency, i.quantity, i.returned_quantity,
                                CASE WHEN o.currency = ANY(:whole) THEN 0 ELSE 2 END AS decimals,
                                i.total_price + coalesce((
                                    SELECT sum((a.shares ->> cast(i.line_number AS text))::numeric)
                                    FROM order_adjustments a
                                    WHERE a.order_id = o.id AND NOT a.included AND NOT a.of_shipping AND a.kind <> 'shipping'),
                                    0) AS paid
                            FROM orders o JOIN order_items i ON i.order_id = o.id
                            WHERE o.customer_id = :customer AND o.delivered_at IS NOT NULL AND i.quantity > 0
                        ) bought
                        GROUP BY currency ORDER BY currency
                        """)
                .param("customer", customerId)
                .param("whole", SalesQueries.WHOLE)
                .query((row, number) -> Money.of(row.getBigDecimal("amount"), row.getString("currency")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
