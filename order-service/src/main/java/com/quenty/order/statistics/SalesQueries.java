package com.quenty.order.statistics;

import com.quenty.platform.money.Money;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.time.BusinessZone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sales of companies. A sale counts when the whole order has arrived, a return when it is taken back, with what was paid for the goods: after
 * discounts and with tax, without shipping.
 */
@Component
class SalesQueries {

    record Sales(long orders, Money delivered, Money returned) {
        Money net() {
            return delivered.minus(returned);
        }
    }

    /** Currencies without decimals: shares of a price are rounded to whole units. */
    static final String[] WHOLE = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() == 0)
            .map(Currency::getCurrencyCode)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final BusinessZone zone;

    SalesQueries(JdbcClient jdbc, BusinessZone zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** By currency; the last day of the period is the one before {@code until}. */
    @Transactional(readOnly = true)
    List<Sales> of(String companyId, LocalDate from, LocalDate until) {
        if (!until.isAfter(from)) {
            throw ValidationFailed.of("sold_until", "must be after sold_from");
        }
        return jdbc.sql("""
                        SELECT currency, sum(orders) AS orders, sum(delivered) AS delivered, sum(returned) AS returned
                        FROM (
                            SELECT currency, count(*) AS orders, sum(total_amount) AS delivered, 0 AS returned
                            FROM orders
                            WHERE company_id = :company AND delivered_at >= :from AND delivered_at < :until
                            GROUP BY currency
                            UNION ALL
                            SELECT r.currency, 0, 0, sum(
                                round(r.paid * r.units / r.ordered, r.decimals)
                                    - round(r.paid * (r.units - r.quantity) / r.ordered, r.decimals))
                            FROM (
                                SELECT o.currency, r.created_at, r.quantity, i.quantity AS ordered,
                                    sum(r.quantity) OVER (
                                        PARTITION BY r.order_id, r.line_number ORDER BY r.created_at, r.return_item_id) AS units,
                                    CASE WHEN o.currency = ANY(:whole) THEN 0 ELSE 2 END AS decimals,
                                    i.total_price + coalesce((
                                        SELECT sum((a.shares ->> cast(i.line_number AS text))::numeric)
                                        FROM order_adjustments a
                                        WHERE a.order_id = o.id AND NOT a.included AND NOT a.of_shipping AND a.kind <> 'shipping'),
                                        0) AS paid
                                FROM returned_items r
                                    JOIN order_items i ON i.order_id = r.order_id AND i.line_number = r.line_number
                                    JOIN orders o ON o.id = r.order_id
                                WHERE o.company_id = :company AND r.created_at < :until
                                    AND EXISTS (
                                        SELECT FROM returned_items p
                                        WHERE p.order_id = r.order_id AND p.line_number = r.line_number
                                            AND p.created_at >= :from AND p.created_at < :until)
                            ) r
                            WHERE r.created_at >= :from
                            GROUP BY r.currency
                        ) both_ways
                        GROUP BY currency ORDER BY currency
                        """)
                .param("company", companyId)
                .param("whole", WHOLE)
                .param("from", startOf(from))
                .param("until", startOf(until))
                .query((row, number) -> {
                    var currency = row.getString("currency");
                    return new Sales(
                            row.getLong("orders"),
                            Money.of(row.getBigDecimal("delivered"), currency),
                            Money.of(row.getBigDecimal("returned"), currency));
                })
                .list();
    }

    private OffsetDateTime startOf(LocalDate day) {
        return SqlTimes.of(zone.startOf(day));
    }
}
