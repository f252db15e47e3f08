package com.quenty.order.invoices;

import com.quenty.order.invoices.InvoiceContent.Party;
import com.quenty.order.invoices.InvoiceContent.Row;
import com.quenty.order.invoices.InvoiceContent.Tax;
import com.quenty.order.payments.PaidLine;
import com.quenty.order.payments.PaidOrder;
import com.quenty.order.payments.PaidOrders;
import com.quenty.platform.json.StoredJson;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an order has to be invoiced. */
@Component
class InvoicedOrderQueries {

    private final JdbcClient jdbc;
    private final PaidOrders orders;
    private final JsonMapper json;

    InvoicedOrderQueries(JdbcClient jdbc, PaidOrders orders, StoredJson json) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.json = json.mapper();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public InvoicedOrder of(PaidOrder order) {
        return new InvoicedOrder(
                buyer(order),
                orders.lines(order).stream()
                        .filter(line -> line.quantity() > 0)
                        .map(line -> row(order, line))
                        .toList(),
                taxes(order));
    }

    private static Row row(PaidOrder order, PaidLine line) {
        return new Row(
                line.lineNumber(),
                line.sku(),
                line.productName(),
                line.quantity(),
                order.money(line.unitPrice()).amount(),
                order.money(line.discountAmount()).amount(),
                order.money(line.shippingAmount().add(line.feeAmount())).amount(),
                order.money(line.taxAmount()).amount(),
                order.money(line.paidPrice()).amount());
    }

    private List<Tax> taxes(PaidOrder order) {
        return jdbc.sql("""
                        SELECT label, included, sum(amount) AS amount FROM order_adjustments
                        WHERE order_id = :order AND kind = 'tax' GROUP BY label, included ORDER BY label, included
                        """)
                .param("order", order.id())
                .query((row, number) -> new Tax(
                        row.getString("label"),
                        order.money(row.getBigDecimal("amount")).amount(),
                        row.getBoolean("included")))
                .list();
    }

    /** As the billing address has it, which is frozen with the order. */
    private record Billed(
            String recipient,
            String street,
            @Nullable String streetDetails,
            String city,
            @Nullable String region,
            @Nullable String postalCode,
            String country) {}

    private Party buyer(PaidOrder order) {
        var billed = jdbc.sql("SELECT billing_address FROM orders WHERE id = :order")
                .param("order", order.id())
                .query((row, number) -> json.readValue(row.getString("billing_address"), Billed.class))
                .single();
        var address = Stream.of(
                        billed.street(), billed.streetDetails(), billed.city(), billed.region(), billed.postalCode())
                .filter(Objects::nonNull)
                .toList();
        return new Party(order.customerId(), billed.recipient(), address, billed.country());
    }
}
