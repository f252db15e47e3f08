package com.quenty.order.invoices;

import com.quenty.order.payments.PaidOrder;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.money.Money;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CurrentCaller;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
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

    record Written(long id, String invoiceId, String number, String currency, BigDecimal totalAmount) {

        Money total() {
            return Money.of(totalAmount, currency);
        }
    }

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
            @Nullable Written corrects) {
        var id = ExternalId.next("BILL");
        jdbc.sql("""
                        INSERT INTO invoices (invoice_id, kind, series_number, number, order_id, company_id, customer_id, currency,
                            total_amount, payment_id, refund_id, corrects, content, issued_on, issued_by, issued_at)
                        VALUES (:id, :kind, 0, '', :order, :company, :customer, :currency,
                            :total, :payment, :refund, :corrects, cast(:content AS jsonb), :today, :actor, :now)
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
                .param("content", json.writeValueAsString(content))
                .param("today", zone.today())
                .param("actor", currentCaller.find().map(Caller::id).orElse(SYSTEM))
                .param("now", SqlTimes.now(clock))
                .update();
        return id;
    }

    /** The latest invoice of the order. */
    Optional<Written> latest(int orderId) {
        return jdbc.sql("""
                        SELECT id, invoice_id, number, currency, total_amount FROM invoices
                        WHERE order_id = :order AND kind = 'invoice' ORDER BY id DESC LIMIT 1
                        """)
                .param("order", orderId)
                .query((row, number) -> new Written(
                        row.getLong("id"),
                        row.getString("invoice_id"),
                        row.getString("number"),
                        row.getString("currency"),
                        row.getBigDecimal("total_amount")))
                .optional();
    }

    Optional<String> receiptOf(String paymentId) {
        return jdbc.sql("SELECT invoice_id FROM invoices WHERE payment_id = :payment")
                .param("payment", paymentId)
                .query(String.class)
                .optional();
    }

    /** The rest of an invoice that credit notes have not taken back. */
    Money uncredited(Written invoice) {
        var credited = jdbc.sql("SELECT coalesce(sum(total_amount), 0) FROM invoices WHERE corrects = :invoice")
                .param("invoice", invoice.id())
                .query(BigDecimal.class)
                .single();
        return invoice.total().minus(Money.of(credited, invoice.currency()));
    }
}
