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

    /** The period, the company asked for, and the caller's scope. */
    private static final String PLACED = """
            FROM orders o
            WHERE o.created_at >= :from AND o.created_at < :until
              AND (cast(:company AS text) IS NULL OR o.company_id = :company)
              AND (cast(:own_company AS text) IS NULL OR o.company_id = :own_company)
              AND (cast(:own_customer AS text) IS NULL OR o.customer_id = :own_customer)
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
        return ask("""
                        SELECT o.currency, count(*) AS orders, sum(o.total_amount) AS amount,
                            sum(a.added) AS added, sum(a.discount) AS discount, sum(a.shipping) AS shipping,
                            sum(a.fee) AS fee, sum(a.exemption) AS exemption, sum(a.tax) AS tax
                        FROM (SELECT o.id, o.currency, o.total_amount, o.adjustment_count
                        """ + PLACED + """
                             AND o.confirmed_at IS NOT NULL AND o.status NOT IN ('cancelled', 'expired')) o
                        LEFT JOIN LATERAL (
                            SELECT sum(a.amount) FILTER (WHERE NOT a.included) AS added,
                                sum(a.amount) FILTER (WHERE a.kind = 'discount') AS discount,
                                sum(a.amount) FILTER (WHERE a.kind = 'shipping') AS shipping,
                                sum(a.amount) FILTER (WHERE a.kind = 'fee') AS fee,
                                sum(a.amount) FILTER (WHERE a.kind = 'exemption') AS exemption,
                                sum(a.amount) FILTER (WHERE a.kind = 'tax') AS tax
                            FROM order_adjustments a WHERE a.order_id = o.id AND o.adjustment_count > 0) a ON TRUE
                        GROUP BY 1 ORDER BY 1
                        """, caller, filter, period)
                .query((row, number) -> revenue(row))
                .list();
    }

    private static Revenue revenue(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        long orders = row.getLong("orders");
        var amount = money(row, "amount", currency);
        var tax = money(row, "tax", currency);
        var average = amount.amount().divide(BigDecimal.valueOf(orders), 10, RoundingMode.HALF_EVEN);
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
                amount.minus(tax).amount(),
                Money.rounded(average, currency).amount());
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
