package com.quenty.order.invoices;

import com.quenty.order.invoices.InvoiceContent.Party;
import com.quenty.order.invoices.Worth.TaxName;
import com.quenty.order.payments.PaidLine;
import com.quenty.order.payments.PaidOrder;
import com.quenty.order.payments.PaidOrders;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads what of an order documents have to say. */
@Component
class SoldOrderQueries {

    private final JdbcClient jdbc;
    private final PaidOrders orders;
    private final JsonMapper json;

    SoldOrderQueries(JdbcClient jdbc, PaidOrders orders, StoredJson json) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.json = json.mapper();
    }

    /** @param credited of each line */
    @Transactional(propagation = Propagation.MANDATORY)
    public SoldOrder of(PaidOrder order, Map<Integer, BigDecimal> credited) {
        int decimals = Money.decimals(order.currency());
        var taxes = taxes(order, decimals);
        var lines = new TreeMap<Integer, SoldLine>();
        for (var line : orders.lines(order)) {
            lines.put(
                    line.lineNumber(),
                    SoldLine.of(
                            line.lineNumber(),
                            line.sku(),
                            line.productName(),
                            line.quantity(),
                            order.money(line.unitPrice()).amount(),
                            price(order, line, taxes.getOrDefault(line.lineNumber(), new TreeMap<>())),
                            order.money(credited.getOrDefault(line.lineNumber(), BigDecimal.ZERO))
                                    .amount(),
                            order.closed(),
                            decimals));
        }
        return new SoldOrder(buyer(order), lines, decimals);
    }

    private static Worth price(PaidOrder order, PaidLine line, NavigableMap<TaxName, BigDecimal> taxes) {
        return new Worth(
                order.money(line.paidPrice()).amount(),
                order.money(line.shippingAmount().add(line.feeAmount())).amount(),
                taxes);
    }

    /** By line. The tax that an exempt customer does not pay is named, with nothing. */
    private Map<Integer, NavigableMap<TaxName, BigDecimal>> taxes(PaidOrder order, int decimals) {
        var taxes = new HashMap<Integer, NavigableMap<TaxName, BigDecimal>>();
        jdbc.sql("""
                        SELECT s.key::integer AS line_number, a.label, a.included,
                            sum(CASE WHEN a.kind = 'tax' THEN s.value::numeric ELSE 0 END) AS amount
                        FROM order_adjustments a CROSS JOIN LATERAL jsonb_each_text(a.shares) s
                        WHERE a.order_id = :order AND a.kind IN ('tax', 'exemption') GROUP BY 1, 2, 3
                        """).param("order", order.id()).query(row -> {
            taxes.computeIfAbsent(row.getInt("line_number"), none -> new TreeMap<>())
                    .put(
                            new TaxName(row.getString("label"), row.getBoolean("included")),
                            row.getBigDecimal("amount").setScale(decimals));
        });
        return taxes;
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

    Party buyer(PaidOrder order) {
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
