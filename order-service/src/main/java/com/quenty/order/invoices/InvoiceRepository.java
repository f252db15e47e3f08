package com.quenty.order.invoices;

import com.quenty.order.payments.PaidOrder;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.money.Money;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CurrentCaller;
import com.quenty.platform.time.BusinessZone;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes documents; the database numbers them in the same transaction. */
@Repository
class InvoiceRepository {

    private static final String SYSTEM = "system";

    /**
     * An invoice or a credit note.
     *
     * @param corrects the invoice that a credit note takes back; null for an invoice
     * @param voids it takes it back whole, so that the order may be invoiced again
     */
    record Document(
            long id,
            String invoiceId,
            InvoiceKind kind,
            String number,
            @Nullable Long corrects,
            boolean voids,
            InvoiceContent content) {}

    private final JdbcClient jdbc;
    private final CurrentCaller currentCaller;
    private final BusinessZone zone;
    private final Clock clock;
    private final JsonMapper json;

    InvoiceRepository(JdbcClient jdbc, CurrentCaller currentCaller, BusinessZone zone, Clock clock, StoredJson json) {
        this.jdbc = jdbc;
        this.currentCaller = currentCaller;
        this.zone = zone;
        this.clock = clock;
        this.json = json.mapper();
    }

    /** @return the id of the document */
    @Transactional(propagation = Propagation.MANDATORY)
    public String insert(
            PaidOrder order,
            InvoiceKind kind,
            Money total,
            InvoiceContent content,
            @Nullable String paymentId,
            @Nullable String refundId,
            @Nullable Document corrects,
            boolean voids) {
        var id = ExternalId.next("BILL");
        jdbc.sql("""
                        INSERT INTO invoices (invoice_id, kind, series_number, number, order_id, company_id, customer_id, currency,
                            total_amount, payment_id, refund_id, corrects, voids, content, issued_on, issued_by, issued_at)
                        VALUES (:id, :kind, 0, '', :order, :company, :customer, :currency,
                            :total, :payment, :refund, :corrects, :voids, cast(:content AS jsonb), :today, :actor, :now)
                        """)
                .param("id", id)
                .param("kind", kind.code())
                .param("order", order.id())
                .param("company", order.companyId())
                .param("customer", order.customerId())
                .param("currency", order.currency())
                .param("total", total.amount())
                .param("payment", paymentId, Types.VARCHAR)
                .param("refund", refundId, Types.VARCHAR)
                .param("corrects", corrects == null ? null : corrects.id(), Types.BIGINT)
                .param("voids", voids)
                .param("content", json.writeValueAsString(content))
                .param("today", zone.today())
                .param("actor", currentCaller.find().map(Caller::id).orElse(SYSTEM))
                .param("now", SqlTimes.now(clock))
                .update();
        return id;
    }

    /** The invoices and credit notes of an order, oldest first. */
    List<Document> documents(int orderId) {
        return jdbc.sql("""
                        SELECT id, invoice_id, kind, number, corrects, voids, content FROM invoices
                        WHERE order_id = :order AND kind IN ('invoice', 'credit_note') ORDER BY id
                        """)
                .param("order", orderId)
                .query((row, number) -> new Document(
                        row.getLong("id"),
                        row.getString("invoice_id"),
                        Coded.of(InvoiceKind.class, row.getString("kind")),
                        row.getString("number"),
                        row.getObject("corrects", Long.class),
                        row.getBoolean("voids"),
                        json.readValue(row.getString("content"), InvoiceContent.class)))
                .list();
    }

    /** Whether documents or credits of the order have to follow what it costs. */
    boolean isFollowed(String orderNumber) {
        return jdbc.sql("""
                        SELECT o.credited_amount > 0 OR EXISTS (SELECT FROM invoices i WHERE i.order_id = o.id AND i.kind = 'invoice')
                        FROM orders o WHERE o.order_number = :number
                        """).param("number", orderNumber).query(Boolean.class).single();
    }

    Optional<String> receiptOf(String paymentId) {
        return jdbc.sql("SELECT invoice_id FROM invoices WHERE payment_id = :payment")
                .param("payment", paymentId)
                .query(String.class)
                .optional();
    }
}
