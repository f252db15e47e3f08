package com.quenty.order.orders;

import com.quenty.order.payments.PaidLine;
import com.quenty.order.payments.PaidOrder;
import com.quenty.order.payments.PaidOrders;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Orders as their payments need them. Read past JPA: an entry of a payment changes the order's row by trigger, and an entity
 * that was read before would be stale.
 */
@Component
class PaidOrderStore implements PaidOrders {

    private static final String VISIBLE = """
            SELECT id, order_number, company_id, customer_id, currency, status, total_amount,
                captured_amount, refunded_amount, charged_back_amount, credited_amount, created_at, confirmed_at, delivered_at
            FROM orders
            WHERE order_number = :number
              AND (cast(:company AS text) IS NULL OR company_id = :company)
              AND (cast(:customer AS text) IS NULL OR customer_id = :customer)
            """;

    private final JdbcClient jdbc;
    private final OrderStore orders;
    private final OrderStockStore stock;

    PaidOrderStore(JdbcClient jdbc, OrderStore orders, OrderStockStore stock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.stock = stock;
    }

    @Override
    public PaidOrder find(Caller caller, String orderNumber) {
        return ask(VISIBLE, RowScope.of(caller), orderNumber);
    }

    @Override
    public PaidOrder find(String orderNumber) {
        return ask(VISIBLE, RowScope.ALL, orderNumber);
    }

    @Override
    public PaidOrder lock(Caller caller, String orderNumber) {
        return ask(VISIBLE + " FOR NO KEY UPDATE", RowScope.of(caller), orderNumber);
    }

    @Override
    public PaidOrder lock(String orderNumber) {
        return ask(VISIBLE + " FOR NO KEY UPDATE", RowScope.ALL, orderNumber);
    }

    private PaidOrder ask(String sql, RowScope scope, String orderNumber) {
        return jdbc.sql(sql)
                .param("number", orderNumber)
                .param("company", scope.companyId(), Types.VARCHAR)
                .param("customer", scope.customerId(), Types.VARCHAR)
                .query((row, number) -> order(row))
                .optional()
                .orElseThrow(() -> new OrderProblems.NotFound(orderNumber));
    }

    private static PaidOrder order(ResultSet row) throws SQLException {
        var status = row.getString("status");
        return new PaidOrder(
                row.getInt("id"),
                row.getString("order_number"),
                row.getString("company_id"),
                row.getString("customer_id"),
                row.getString("currency"),
                status.equals(OrderStatus.CANCELLED.code()) || status.equals(OrderStatus.EXPIRED.code()),
                row.getObject("confirmed_at") != null,
                row.getBigDecimal("total_amount"),
                row.getBigDecimal("captured_amount"),
                row.getBigDecimal("refunded_amount"),
                row.getBigDecimal("charged_back_amount"),
                row.getBigDecimal("credited_amount"),
                SqlTimes.instant(row, "created_at"),
                SqlTimes.instantOrNull(row, "delivered_at"));
    }

    @Override
    public List<PaidLine> lines(PaidOrder order) {
        return jdbc.sql("""
                        SELECT i.line_number, i.product_id, i.sku, i.product_name, i.quantity, i.returned_quantity, i.unit_price,
                            i.total_price, coalesce(s.discount, 0) AS discount, coalesce(s.tax, 0) AS tax,
                            coalesce(s.shipping, 0) AS shipping, coalesce(s.fee, 0) AS fee,
                            i.total_price + coalesce(s.added, 0) AS paid
                        FROM order_items i
                        LEFT JOIN LATERAL (
                            SELECT sum(e.share) FILTER (WHERE e.kind IN ('discount', 'exemption')) AS discount,
                                sum(e.share) FILTER (WHERE e.kind = 'tax') AS tax,
                                sum(e.share) FILTER (WHERE e.kind = 'shipping') AS shipping,
                                sum(e.share) FILTER (WHERE e.kind = 'fee') AS fee,
                                sum(e.share) FILTER (WHERE NOT e.included) AS added
                            FROM (
                                SELECT a.kind, a.included, (a.shares ->> i.line_number::text)::numeric AS share
                                FROM order_adjustments a WHERE a.order_id = i.order_id) e) s ON TRUE
                        WHERE i.order_id = :order ORDER BY i.line_number
                        """)
                .param("order", order.id())
                .query((row, number) -> new PaidLine(
                        row.getInt("line_number"),
                        row.getInt("product_id"),
                        row.getString("sku"),
                        row.getString("product_name"),
                        row.getInt("quantity"),
                        row.getInt("returned_quantity"),
                        row.getBigDecimal("unit_price"),
                        row.getBigDecimal("total_price"),
                        row.getBigDecimal("discount"),
                        row.getBigDecimal("tax"),
                        row.getBigDecimal("shipping"),
                        row.getBigDecimal("fee"),
                        row.getBigDecimal("paid")))
                .list();
    }

    @Override
    public void paid(PaidOrder paid) {
        var order = orders.lock(paid.orderNumber());
        if (order.status() == OrderStatus.PENDING) {
            stock.confirm(order);
            orders.save(order, "paid");
        }
    }
}
