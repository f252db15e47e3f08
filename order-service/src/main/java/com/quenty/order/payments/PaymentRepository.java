package com.quenty.order.payments;

import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.money.Money;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CurrentCaller;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The payments and their ledger. An entry moves its payment and its order, by a trigger; entries are immutable. */
@Repository
class PaymentRepository {

    private static final String SYSTEM = "system";

    private static final String PAYMENTS = """
            SELECT p.*, o.order_number FROM payments p JOIN orders o ON o.id = p.order_id
            """;

    private final JdbcClient jdbc;
    private final CurrentCaller currentCaller;
    private final Clock clock;
    private final RowMapper<Payment> row;
    private final RowMapper<PaymentResponse.Entry> entryRow;

    PaymentRepository(JdbcClient jdbc, CurrentCaller currentCaller, Clock clock, StoredJson json) {
        this.jdbc = jdbc;
        this.currentCaller = currentCaller;
        this.clock = clock;
        this.row = new RecordRow<>(Payment.class, json.mapper());
        this.entryRow = new RecordRow<>(PaymentResponse.Entry.class, json.mapper());
    }

    /** @throws PaymentProblems.ReferenceTaken when the company has one with this reference */
    @Transactional(propagation = Propagation.MANDATORY)
    public Payment insert(
            String id,
            PaidOrder order,
            PaymentMethod method,
            Money amount,
            @Nullable String provider,
            @Nullable String externalReference,
            @Nullable String notes) {
        UniqueKeys.refusing(
                references(),
                () -> jdbc.sql("""
                                INSERT INTO payments (payment_id, order_id, company_id, customer_id, method, currency, amount,
                                    provider, external_reference, notes, created_by, created_at, updated_at)
                                VALUES (:id, :order, :company, :customer, :method, :currency, :amount,
                                    :provider, :reference, :notes, :actor, :now, :now)
                                """)
                        .param("id", id)
                        .param("order", order.id())
                        .param("company", order.companyId())
                        .param("customer", order.customerId())
                        .param("method", method.code())
                        .param("currency", amount.currency())
                        .param("amount", amount.amount())
                        .param("provider", provider, Types.VARCHAR)
                        .param("reference", externalReference, Types.VARCHAR)
                        .param("notes", notes, Types.VARCHAR)
                        .param("actor", actor())
                        .param("now", SqlTimes.now(clock))
                        .update());
        return find(order.id(), id).orElseThrow();
    }

    /**
     * Writes an entry, which moves the payment.
     *
     * @throws PaymentProblems.ReferenceTaken when its reference belongs to another payment, refund or dispute
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Payment payment, PaymentEntry entry) {
        UniqueKeys.refusing(references(), () -> insert(payment, entry));
    }

    /** A reference belongs to one payment, refund or dispute of a company's, by one provider or method. */
    private static Map<String, Supplier<PaymentProblems.ReferenceTaken>> references() {
        return Map.of(
                "payments_external_reference_key", PaymentProblems.ReferenceTaken::new,
                "order_payments_external_reference_key", PaymentProblems.ReferenceTaken::new,
                "payment_references_have_one_owner", PaymentProblems.ReferenceTaken::new);
    }

    private void insert(Payment payment, PaymentEntry entry) {
        jdbc.sql("""
                        INSERT INTO order_payments (entry_id, payment_key, order_id, entry_type, amount, currency,
                            external_reference, refund_id, reason, occurred_at, created_by, created_at, credited_amount)
                        VALUES (:id, :payment, :order, :type, :amount, :currency,
                            :reference, :refund, :reason, :occurred, :actor, :now, :credited)
                        """)
                .param("id", ExternalId.next("OPE"))
                .param("payment", payment.id())
                .param("order", payment.orderId())
                .param("type", entry.type().code())
                .param("amount", entry.amount().amount())
                .param("currency", entry.amount().currency())
                .param("reference", entry.externalReference(), Types.VARCHAR)
                .param("refund", entry.refundId(), Types.VARCHAR)
                .param("reason", entry.reason(), Types.VARCHAR)
                .param("occurred", SqlTimes.of(entry.occurredAt() == null ? clock.instant() : entry.occurredAt()))
                .param("actor", actor())
                .param("now", SqlTimes.now(clock))
                .param(
                        "credited",
                        entry.credited() == null
                                ? BigDecimal.ZERO
                                : entry.credited().amount())
                .update();
    }

    /** The amount of the event with this reference, if it was entered. */
    Optional<Money> entered(Payment payment, PaymentEntryType type, String externalReference) {
        return jdbc.sql("""
                        SELECT amount FROM order_payments
                        WHERE payment_key = :payment AND entry_type = :type AND external_reference = :reference
                        """)
                .param("payment", payment.id())
                .param("type", type.code())
                .param("reference", externalReference)
                .query((row, number) -> payment.money(row.getBigDecimal("amount")))
                .optional();
    }

    /**
     * The same event again has the same amount, and gives the same refund back; else two of them share a reference.
     *
     * @throws PaymentProblems.ReferenceTaken when they do
     */
    boolean isEntered(Payment payment, PaymentEntry entry) {
        if (entry.externalReference() == null) {
            return false;
        }
        var same = jdbc.sql("""
                        SELECT amount = :amount AND refund_id IS NOT DISTINCT FROM :refund FROM order_payments
                        WHERE payment_key = :payment AND entry_type = :type AND external_reference = :reference
                        """)
                .param("amount", entry.amount().amount())
                .param("refund", entry.refundId(), Types.VARCHAR)
                .param("payment", payment.id())
                .param("type", entry.type().code())
                .param("reference", entry.externalReference(), Types.VARCHAR)
                .query(Boolean.class)
                .optional();
        if (same.isPresent() && !same.get()) {
            throw new PaymentProblems.ReferenceTaken();
        }
        return same.isPresent();
    }

    Optional<Payment> find(int orderId, String paymentId) {
        return jdbc.sql(PAYMENTS + " WHERE p.order_id = :order AND p.payment_id = :id")
                .param("order", orderId)
                .param("id", paymentId)
                .query(row)
                .optional();
    }

    Optional<Payment> find(String paymentId) {
        return jdbc.sql(PAYMENTS + " WHERE p.payment_id = :id")
                .param("id", paymentId)
                .query(row)
                .optional();
    }

    Optional<Payment> findByReference(String provider, String externalReference) {
        return jdbc.sql(PAYMENTS + " WHERE p.provider = :provider AND p.external_reference = :reference")
                .param("provider", provider)
                .param("reference", externalReference)
                .query(row)
                .optional();
    }

    /** Those that have captured something, in the order in which they did. */
    List<Payment> captured(int orderId) {
        return jdbc.sql(PAYMENTS + """
                         WHERE p.order_id = :order AND p.captured_amount > 0
                        ORDER BY (SELECT min(e.id) FROM order_payments e WHERE e.payment_key = p.id AND e.entry_type = 'captured')
                        """).param("order", orderId).query(row).list();
    }

    /** Cash that an order has taken, and what it is promised. */
    BigDecimal cash(int orderId) {
        return jdbc.sql("""
                        SELECT coalesce(sum(CASE WHEN p.status IN ('failed', 'voided') THEN p.captured_amount ELSE p.amount END), 0)
                        FROM payments p WHERE p.order_id = :order AND p.method IN ('cash', 'cash_on_delivery')
                        """).param("order", orderId).query(BigDecimal.class).single();
    }

    List<Payment> open(int orderId) {
        return jdbc.sql(PAYMENTS + " WHERE p.order_id = :order AND p.status IN ('pending', 'authorised') ORDER BY p.id")
                .param("order", orderId)
                .query(row)
                .list();
    }

    List<PaymentResponse.Entry> entries(long payment) {
        return jdbc.sql("""
                        SELECT e.entry_id, e.entry_type, e.amount, e.external_reference, e.refund_id, e.reason, e.occurred_at,
                            e.created_by, e.created_at
                        FROM order_payments e WHERE e.payment_key = :payment ORDER BY e.id
                        """).param("payment", payment).query(entryRow).list();
    }

    private String actor() {
        return currentCaller.find().map(Caller::id).orElse(SYSTEM);
    }
}
