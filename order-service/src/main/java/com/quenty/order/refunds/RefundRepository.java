package com.quenty.order.refunds;

import com.quenty.order.payments.PaidOrder;
import com.quenty.order.payments.Payment;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.money.Money;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CurrentCaller;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class RefundRepository {

    private static final String SYSTEM = "system";
    private static final String REFUNDS = """
            SELECT r.id, r.refund_id, r.order_id, o.order_number, r.currency, r.amount, r.status, r.reason, r.return_item_id,
                r.created_by, r.created_at, r.updated_at, r.version
            FROM refunds r JOIN orders o ON o.id = r.order_id
            """;

    private final JdbcClient jdbc;
    private final CurrentCaller currentCaller;
    private final Clock clock;
    private final RowMapper<Refund> row;
    private final RowMapper<RefundPart> partRow;
    private final RowMapper<RefundLine> lineRow;

    RefundRepository(JdbcClient jdbc, CurrentCaller currentCaller, Clock clock, StoredJson json) {
        this.jdbc = jdbc;
        this.currentCaller = currentCaller;
        this.clock = clock;
        this.row = new RecordRow<>(Refund.class, json.mapper());
        this.partRow = new RecordRow<>(RefundPart.class, json.mapper());
        this.lineRow = new RecordRow<>(RefundLine.class, json.mapper());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Refund insert(PaidOrder order, RefundOrder wanted) {
        var id = ExternalId.next("RFD");
        jdbc.sql("""
                        INSERT INTO refunds (refund_id, order_id, company_id, customer_id, currency, amount, status, reason,
                            return_item_id, created_by, created_at, updated_at)
                        VALUES (:id, :order, :company, :customer, :currency, :amount, 'pending', :reason,
                            :returnItem, :actor, :now, :now)
                        """)
                .param("id", id)
                .param("order", order.id())
                .param("company", order.companyId())
                .param("customer", order.customerId())
                .param("currency", order.currency())
                .param("amount", wanted.amount().amount())
                .param("reason", wanted.reason())
                .param("returnItem", wanted.returnItemId(), Types.VARCHAR)
                .param("actor", currentCaller.find().map(Caller::id).orElse(SYSTEM))
                .param("now", SqlTimes.now(clock))
                .update();
        return find(order.id(), id).orElseThrow();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void insertLine(Refund refund, int line, Money amount) {
        jdbc.sql("""
                        INSERT INTO refund_lines (refund_key, order_id, line_number, amount) VALUES (:refund, :order, :line, :amount)
                        """)
                .param("refund", refund.id())
                .param("order", refund.orderId())
                .param("line", line)
                .param("amount", amount.amount())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void insertPart(
            Refund refund, int number, Payment payment, Money amount, Money credited, RefundDestination destination) {
        jdbc.sql("""
                        INSERT INTO refund_parts (refund_key, part_number, payment_key, amount, credited_amount, destination, status,
                            updated_at)
                        VALUES (:refund, :number, :payment, :amount, :credited, :destination, 'pending', :now)
                        """)
                .param("refund", refund.id())
                .param("number", number)
                .param("payment", payment.id())
                .param("amount", amount.amount())
                .param("credited", credited.amount())
                .param("destination", destination.code())
                .param("now", SqlTimes.now(clock))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void move(
            Refund refund,
            RefundPart part,
            RefundStatus status,
            RefundDestination destination,
            @Nullable String externalReference,
            @Nullable String failure,
            int attempts) {
        jdbc.sql("""
                        UPDATE refund_parts
                        SET status = :status, destination = :destination, external_reference = :reference, failure = :failure,
                            attempts = :attempts, updated_at = :now
                        WHERE refund_key = :refund AND part_number = :number
                        """)
                .param("status", status.code())
                .param("destination", destination.code())
                .param("reference", externalReference, Types.VARCHAR)
                .param("failure", failure, Types.VARCHAR)
                .param("attempts", attempts)
                .param("now", SqlTimes.now(clock))
                .param("refund", refund.id())
                .param("number", part.partNumber())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Refund settle(Refund refund, RefundStatus status) {
        jdbc.sql("UPDATE refunds SET status = :status, updated_at = :now, version = version + 1 WHERE id = :id")
                .param("status", status.code())
                .param("now", SqlTimes.now(clock))
                .param("id", refund.id())
                .update();
        return find(refund.orderId(), refund.refundId()).orElseThrow();
    }

    Optional<Refund> find(int orderId, String refundId) {
        return jdbc.sql(REFUNDS + " WHERE r.order_id = :order AND r.refund_id = :id")
                .param("order", orderId)
                .param("id", refundId)
                .query(row)
                .optional();
    }

    Optional<Refund> find(String refundId) {
        return jdbc.sql(REFUNDS + " WHERE r.refund_id = :id")
                .param("id", refundId)
                .query(row)
                .optional();
    }

    Optional<Refund> findByReturnItem(String returnItemId) {
        return jdbc.sql(REFUNDS + " WHERE r.return_item_id = :id")
                .param("id", returnItemId)
                .query(row)
                .optional();
    }

    List<RefundPart> parts(Refund refund) {
        return jdbc.sql("""
                        SELECT t.part_number, p.payment_id, p.method, p.provider, t.amount,
                            t.credited_amount - coalesce((
                                SELECT sum(c.lapsed_amount) FROM line_credits c
                                WHERE c.refund_key = t.refund_key AND c.part_number = t.part_number), 0) AS credited_amount,
                            t.destination, t.status, t.external_reference, t.failure, t.attempts, t.updated_at
                        FROM refund_parts t JOIN payments p ON p.id = t.payment_key
                        WHERE t.refund_key = :refund ORDER BY t.part_number
                        """).param("refund", refund.id()).query(partRow).list();
    }

    record PendingPart(String refundId, int partNumber) {}

    /** Parts that are on their way back, oldest first. */
    List<PendingPart> pending(PaidOrder order) {
        return jdbc.sql("""
                        SELECT r.refund_id, t.part_number FROM refund_parts t JOIN refunds r ON r.id = t.refund_key
                        WHERE r.order_id = :order AND t.status = 'pending' ORDER BY t.refund_key, t.part_number
                        """)
                .param("order", order.id())
                .query((row, number) -> new PendingPart(row.getString("refund_id"), row.getInt("part_number")))
                .list();
    }

    List<RefundLine> lines(Refund refund) {
        return jdbc.sql("SELECT line_number, amount FROM refund_lines WHERE refund_key = :refund ORDER BY line_number")
                .param("refund", refund.id())
                .query(lineRow)
                .list();
    }

    /** Amounts on their way back, by payment. */
    Map<Long, BigDecimal> underWay(int orderId) {
        var amounts = new HashMap<Long, BigDecimal>();
        jdbc.sql("""
                        SELECT t.payment_key, sum(t.amount) AS amount
                        FROM refund_parts t JOIN refunds r ON r.id = t.refund_key
                        WHERE r.order_id = :order AND t.status = 'pending' GROUP BY t.payment_key
                        """).param("order", orderId).query(result -> {
            amounts.put(result.getLong("payment_key"), result.getBigDecimal("amount"));
        });
        return amounts;
    }

    /** All that is on its way back. */
    PendingRefund allUnderWay(int orderId) {
        return jdbc.sql("""
                        SELECT coalesce(sum(t.amount), 0) AS amount,
                            coalesce(sum(t.credited_amount - coalesce((
                                SELECT sum(c.lapsed_amount) FROM line_credits c
                                WHERE c.refund_key = t.refund_key AND c.part_number = t.part_number), 0)), 0) AS credited
                        FROM refund_parts t JOIN refunds r ON r.id = t.refund_key
                        WHERE r.order_id = :order AND t.status = 'pending'
                        """)
                .param("order", orderId)
                .query((row, number) -> new PendingRefund(row.getBigDecimal("amount"), row.getBigDecimal("credited")))
                .single();
    }

    /** Of refunds from before each credit belonged to a line: the amounts that they name, by line, unless all of it has failed. */
    Map<Integer, BigDecimal> namedBefore(int orderId) {
        var amounts = new HashMap<Integer, BigDecimal>();
        jdbc.sql("""
                        SELECT l.line_number, sum(l.amount) AS amount
                        FROM refund_lines l
                        WHERE l.order_id = :order AND EXISTS (
                            SELECT FROM refund_parts t
                            WHERE t.refund_key = l.refund_key AND t.status <> 'failed' AND t.credited_amount > 0)
                          AND NOT EXISTS (
                            SELECT FROM line_credits c
                            WHERE c.order_id = l.order_id AND coalesce(c.refund_key, l.refund_key) = l.refund_key)
                        GROUP BY l.line_number
                        """).param("order", orderId).query(result -> {
            amounts.put(result.getInt("line_number"), result.getBigDecimal("amount"));
        });
        return amounts;
    }
}
