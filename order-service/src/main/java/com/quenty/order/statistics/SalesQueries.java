package com.quenty.order.statistics;

import com.quenty.platform.money.Money;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.time.BusinessZone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sales of companies. A sale counts when the whole order has arrived, a return when it is taken back. */
@Component
class SalesQueries {

    record Sales(long orders, Money delivered, Money returned) {
        Money net() {
            return delivered.minus(returned);
        }
    }

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
                            SELECT o.currency, 0, 0, sum(i.unit_price * r.quantity)
                            FROM returned_items r
                                JOIN order_items i ON i.order_id = r.order_id AND i.line_number = r.line_number
                                JOIN orders o ON o.id = r.order_id
                            WHERE o.company_id = :company AND r.created_at >= :from AND r.created_at < :until
                            GROUP BY o.currency
                        ) both_ways
                        GROUP BY currency ORDER BY currency
                        """)
                .param("company", companyId)
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
