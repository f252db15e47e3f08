package com.quenty.order.linecredits;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The credits of lines. The part of a settled one that lapses is owed again, by a trigger. */
@Repository
class LineCreditRepository {

    private final JdbcClient jdbc;

    LineCreditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that have not lapsed, oldest first. */
    List<LineCredit> of(int orderId) {
        return jdbc.sql("""
                        SELECT c.id, c.line_number, c.amount - c.lapsed_amount AS amount,
                            coalesce(t.status, 'settled') = 'settled' AS settled,
                            coalesce(t.status, 'settled') = 'failed' AS failed, c.returned
                        FROM line_credits c
                        LEFT JOIN refund_parts t ON t.refund_key = c.refund_key AND t.part_number = c.part_number
                        WHERE c.order_id = :order AND c.lapsed_amount < c.amount ORDER BY c.id
                        """)
                .param("order", orderId)
                .query((row, number) -> new LineCredit(
                        row.getLong("id"),
                        row.getInt("line_number"),
                        row.getBigDecimal("amount"),
                        row.getBoolean("settled"),
                        row.getBoolean("failed"),
                        row.getBoolean("returned")))
                .list();
    }

    /** Those of a part of a refund, without the amounts that have lapsed, by line. */
    NavigableMap<Integer, BigDecimal> ofPart(long refundKey, int partNumber) {
        var amounts = new TreeMap<Integer, BigDecimal>();
        jdbc.sql("""
                        SELECT line_number, amount - lapsed_amount AS amount FROM line_credits
                        WHERE refund_key = :refund AND part_number = :part AND lapsed_amount < amount
                        """).param("refund", refundKey).param("part", partNumber).query(row -> {
            amounts.put(row.getInt("line_number"), row.getBigDecimal("amount"));
        });
        return amounts;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(LineCreditStore.Source source, int line, BigDecimal amount) {
        jdbc.sql("""
                        INSERT INTO line_credits (order_id, line_number, refund_key, part_number, amount, returned)
                        VALUES (:order, :line, :refund, :part, :amount, :returned)
                        """)
                .param("order", source.orderId())
                .param("line", line)
                .param("refund", source.refundKey())
                .param("part", source.partNumber())
                .param("amount", amount)
                .param("returned", source.returned())
                .update();
    }

    /** @param amounts by credit */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(Map<LineCredit, BigDecimal> amounts) {
        amounts.forEach((credit, amount) -> jdbc.sql(
                        "UPDATE line_credits SET lapsed_amount = lapsed_amount + :amount WHERE id = :id")
                .param("amount", amount)
                .param("id", credit.id())
                .update());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(long refundKey, int partNumber, int line, BigDecimal amount) {
        jdbc.sql("""
                        UPDATE line_credits SET lapsed_amount = lapsed_amount + :amount
                        WHERE refund_key = :refund AND part_number = :part AND line_number = :line
                        """)
                .param("amount", amount)
                .param("refund", refundKey)
                .param("part", partNumber)
                .param("line", line)
                .update();
    }
}
