package com.quenty.order.invoices;

import com.quenty.order.payments.PaidOrder;
import com.quenty.platform.persistence.SqlTimes;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** To which lines of an order its credits belong. */
@Repository
class CreditedLineRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    CreditedLineRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By line. @param refundId of one refund alone; null for all */
    Map<Integer, BigDecimal> of(PaidOrder order, @Nullable String refundId) {
        var amounts = new HashMap<Integer, BigDecimal>();
        jdbc.sql("""
                        SELECT line_number, sum(amount) AS amount FROM credited_lines
                        WHERE order_id = :order AND (cast(:refund AS text) IS NULL OR refund_id = :refund) GROUP BY line_number
                        """)
                .param("order", order.id())
                .param("refund", refundId, Types.VARCHAR)
                .query(row -> {
                    amounts.put(row.getInt("line_number"), row.getBigDecimal("amount"));
                });
        return amounts;
    }

    /** @param amount signed */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(PaidOrder order, int line, @Nullable String refundId, BigDecimal amount) {
        jdbc.sql("""
                        INSERT INTO credited_lines (order_id, line_number, refund_id, amount, created_at)
                        VALUES (:order, :line, :refund, :amount, :now)
                        """)
                .param("order", order.id())
                .param("line", line)
                .param("refund", refundId, Types.VARCHAR)
                .param("amount", amount)
                .param("now", SqlTimes.now(clock))
                .update();
    }
}
