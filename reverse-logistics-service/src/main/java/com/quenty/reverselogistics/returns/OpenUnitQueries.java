package com.quenty.reverselogistics.returns;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units and money of an order that are in returns. Of use under the lock of the order, see {@link ReturnStore#lockOrder}. */
@Component
public class OpenUnitQueries {

    private final JdbcClient jdbc;

    OpenUnitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By line. Units that did not arrive with the others may be asked for again. */
    public Map<Integer, OpenUnits> byLine(String orderNumber) {
        var units = new HashMap<Integer, OpenUnits>();
        jdbc.sql("""
                        SELECT i.line_number,
                            sum(coalesce(i.received_quantity, i.quantity)) AS counted,
                            sum(CASE WHEN i.stock_told THEN i.received_quantity ELSE 0 END) AS told,
                            sum(CASE WHEN i.refund_amount IS NULL THEN 0 ELSE coalesce(i.accepted_quantity, i.quantity) END)
                                AS refunded
                        FROM return_items i JOIN returns r ON r.id = i.return_id
                        WHERE r.original_order_id = :order AND i.status NOT IN ('rejected', 'cancelled', 'expired')
                        GROUP BY i.line_number
                        """).param("order", orderNumber).query(row -> {
            units.put(
                    row.getInt("line_number"),
                    new OpenUnits(row.getInt("counted"), row.getInt("told"), row.getInt("refunded")));
        });
        return units;
    }

    /** Money of returns, by line. A refund that has failed does not go back, and does not count. */
    public Map<Integer, OpenMoney> moneyByLine(String orderNumber) {
        var amounts = new HashMap<Integer, OpenMoney>();
        jdbc.sql("""
                        SELECT i.line_number, sum(i.refund_amount) AS counted,
                            sum(CASE WHEN i.refund_status = 'approved' THEN 0 ELSE i.refund_amount END) AS told
                        FROM return_items i JOIN returns r ON r.id = i.return_id
                        WHERE r.original_order_id = :order AND i.refund_status IN ('approved', 'issued', 'settled')
                        GROUP BY i.line_number
                        """).param("order", orderNumber).query(row -> {
            amounts.put(
                    row.getInt("line_number"), new OpenMoney(row.getBigDecimal("counted"), row.getBigDecimal("told")));
        });
        return amounts;
    }
}
