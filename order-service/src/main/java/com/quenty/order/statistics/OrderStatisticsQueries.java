package com.quenty.order.statistics;

import com.quenty.order.statistics.OrderStatistics.Day;
import com.quenty.order.statistics.OrderStatistics.FulfilmentTime;
import com.quenty.order.statistics.OrderStatistics.Revenue;
import com.quenty.platform.money.Money;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts orders in the database, in a fixed number of statements; none is loaded. */
@Component
class OrderStatisticsQueries {

    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_DAYS = 366;

    /** The company asked for, and the caller's scope. */
    private static final String SCOPE = """
             AND (cast(:company AS text) IS NULL OR o.company_id = :company)
             AND (cast(:own_company AS text) IS NULL OR o.company_id = :own_company)
             AND (cast(:own_customer AS text) IS NULL OR o.customer_id = :own_customer)
            """;

    private static final String PLACED = "FROM orders o WHERE o.created_at >= :from AND o.created_at < :until" + SCOPE;

    /** Sold, and not taken back as a whole. */
    private static final String ACCEPTED =
            " AND o.confirmed_at IS NOT NULL AND o.status NOT IN ('cancelled', 'expired')";

    private static final String SOLD = """
            SELECT o.currency, count(*) AS orders, sum(o.total_amount) AS amount, sum(a.added) AS added, sum(a.discount) AS discount,
                sum(a.shipping) AS shipping, sum(a.fee) AS fee, sum(a.exemption) AS exemption, sum(a.tax) AS tax,
                sum(a.included) AS included
            FROM (SELECT o.id, o.currency, o.total_amount, o.adjustment_count
            """ + PLACED + ACCEPTED + """
            ) o
            LEFT JOIN LATERAL (
                SELECT sum(a.amount) FILTER (WHERE NOT a.included) AS added,
                    sum(a.amount) FILTER (WHERE a.kind = 'discount') AS discount,
                    sum(a.amount) FILTER (WHERE a.kind = 'shipping') AS shipping,
                    sum(a.amount) FILTER (WHERE a.kind = 'fee') AS fee,
                    sum(a.amount) FILTER (WHERE a.kind = 'exemption') AS exemption,
                    sum(a.amount) FILTER (WHERE a.kind = 'tax') AS tax,
                    sum(a.amount) FILTER (WHERE a.kind = 'tax' AND a.included) AS included
                FROM order_adjustments a WHERE a.order_id = o.id AND o.adjustment_count > 0) a ON TRUE
            GROUP BY 1
            """;

    /**
     * All credits of the orders of which something was refunded in the period, one after the other: cut at what is credited of the order
     * now and at what it costs, and with the tax up to each, so that the parts add up to the tax of the order.
     */
    private static final String CREDITED = """
            SELECT c.currency, sum(c.after - c.before) AS credited,
                sum(round(c.tax * c.after / c.total, c.decimals) - round(c.tax * c.before / c.total, c.decimals)) AS credited_tax
            FROM (
                SELECT o.currency, o.total_amount AS total, e.occurred_at, coalesce(t.tax, 0) AS tax,
                    CASE WHEN o.currency = ANY(:whole) THEN 0 ELSE 2 END AS decimals,
                    least(sum(e.credited_amount) OVER credits, o.credited_amount, o.total_amount) AS after,
                    least(sum(e.credited_amount) OVER credits - e.credited_amount,
                        o.credited_amount, o.total_amount) AS before
                FROM order_payments e
                JOIN orders o ON o.id = e.order_id
                LEFT JOIN LATERAL (
                    SELECT sum(a.amount) AS tax FROM order_adjustments a
                    WHERE a.order_id = o.id AND o.adjustment_count > 0 AND a.kind = 'tax') t ON TRUE
                WHERE e.entry_type = 'refunded' AND e.credited_amount > 0 AND o.total_amount > 0
                    AND o.id IN (
                        SELECT r.order_id FROM order_payments r
                        WHERE r.entry_type = 'refunded' AND r.occurred_at >= :from AND r.occurred_at < :until)
            """ + ACCEPTED + SCOPE + """
                WINDOW credits AS (PARTITION BY e.order_id ORDER BY e.id)) c
            WHERE c.occurred_at >= :from AND c.occurred_at < :until
            GROUP BY 1
            """;

    private record Period(LocalDate from, LocalDate until) {}

    private record Count(LocalDate day, String status, long orders) {}

    private final JdbcClient jdbc;
    private final BusinessZone zone;

    OrderStatisticsQueries(JdbcClient jdbc, BusinessZone zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    @Transactional(readOnly = true)
    OrderStatistics of(Caller caller, StatisticsFilter filter) {
        var period = period(filter);
        var counts = ask(
                        "SELECT cast(o.created_at AT TIME ZONE :zone AS date) AS day, o.status, count(*) AS orders "
                                + PLACED + " GROUP BY 1, 2",
                        caller,
                        filter,
                        period)
                .param("zone", zone.zone().getId())
                .query((row, number) -> new Count(
                        row.getObject("day", LocalDate.class), row.getString("status"), row.getLong("orders")))
                .list();
        return new OrderStatistics(
                period.from(),
                period.until(),
                counts.stream().mapToLong(Count::orders).sum(),
                byStatus(counts),
                byDay(counts),
                revenue(caller, filter, period),
                fulfilmentTime(caller, filter, period));
    }

    private static Map<String, Long> byStatus(List<Count> counts) {
        return counts.stream().collect(Collectors.toMap(Count::status, Count::orders, Long::sum, TreeMap::new));
    }

    private static List<Day> byDay(List<Count> counts) {
        return counts.stream()
                .collect(Collectors.groupingBy(Count::day, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Day(
                        day.getKey(),
                        day.getValue().stream().mapToLong(Count::orders).sum(),
                        byStatus(day.getValue())))
                .toList();
    }

    private List<Revenue> revenue(Caller caller, StatisticsFilter filter, Period period) {
        return ask(
                        "SELECT * FROM (" + SOLD + ") sold FULL JOIN (" + CREDITED
                                + ") back USING (currency) ORDER BY currency",
                        caller,
                        filter,
                        period)
                .param("whole", SalesQueries.WHOLE)
                .query((row, number) -> revenue(row))
                .list();
    }

    private static Revenue revenue(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        long orders = row.getLong("orders");
        var amount = money(row, "amount", currency);
        var tax = money(row, "tax", currency);
        var credited = money(row, "credited", currency);
        var creditedTax = money(row, "credited_tax", currency);
        return new Revenue(
                currency,
                orders,
                amount.amount(),
                amount.minus(money(row, "added", currency)).amount(),
                money(row, "discount", currency).amount(),
                money(row, "shipping", currency).amount(),
                money(row, "fee", currency).amount(),
                money(row, "exemption", currency).amount(),
                tax.amount(),
                money(row, "included", currency).amount(),
                credited.amount(),
                creditedTax.amount(),
                amount.minus(tax).minus(credited).plus(creditedTax).amount(),
                average(amount, orders).amount());
    }

    private static Money average(Money amount, long orders) {
        return orders == 0
                ? amount
                : Money.rounded(
                        amount.amount().divide(BigDecimal.valueOf(orders), 10, RoundingMode.HALF_EVEN),
                        amount.currency());
    }

    private static Money money(ResultSet row, String column, String currency) throws SQLException {
        var amount = row.getBigDecimal(column);
        return amount == null ? Money.zero(currency) : Money.of(amount, currency);
    }

    private @Nullable FulfilmentTime fulfilmentTime(Caller caller, StatisticsFilter filter, Period period) {
        return ask(
                        """
                        SELECT count(hours) AS orders, avg(hours) AS average,
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY hours) AS median,
                               percentile_cont(0.9) WITHIN GROUP (ORDER BY hours) AS p90
                        FROM (SELECT extract(epoch FROM o.delivered_at - o.confirmed_at)::numeric / 3600 AS hours
                        """ + PLACED + " AND o.delivered_at IS NOT NULL AND o.confirmed_at IS NOT NULL) delivered",
                        caller,
                        filter,
                        period)
                .query((row, number) -> row.getLong("orders") == 0
                        ? null
                        : new FulfilmentTime(
                                row.getLong("orders"),
                                hours(row.getBigDecimal("average")),
                                hours(row.getBigDecimal("median")),
                                hours(row.getBigDecimal("p90"))))
                .list()
                .getFirst();
    }

    private static BigDecimal hours(BigDecimal hours) {
        return hours.setScale(1, RoundingMode.HALF_EVEN);
    }

    private StatementSpec ask(String sql, Caller caller, StatisticsFilter filter, Period period) {
        var scope = RowScope.of(caller);
        return jdbc.sql(sql)
                .param("from", startOf(period.from()))
                .param("until", startOf(period.until()))
                .param("company", filter.companyId(), Types.VARCHAR)
                .param("own_company", scope.companyId(), Types.VARCHAR)
                .param("own_customer", scope.customerId(), Types.VARCHAR);
    }

    private OffsetDateTime startOf(LocalDate day) {
        return SqlTimes.of(zone.startOf(day));
    }

    private Period period(StatisticsFilter filter) {
        var until = filter.placedUntil() == null ? zone.today().plusDays(1) : filter.placedUntil();
        var from = filter.placedFrom() == null ? until.minusDays(DEFAULT_DAYS) : filter.placedFrom();
        long days = ChronoUnit.DAYS.between(from, until);
        if (days < 1 || days > MAX_DAYS) {
            throw ValidationFailed.of(
                    "placed_from", "must be before placed_until, by at most %d days".formatted(MAX_DAYS));
        }
        return new Period(from, until);
    }
}
