package com.quenty.reverselogistics.returns.statistics;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.money.Money;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.reverselogistics.rules.ReturnReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures on the returns that the caller may see. */
@Component
class ReturnStatisticsQueries {

    private static final String VISIBLE = """
             FROM returns r JOIN return_items i ON i.return_id = r.id
            WHERE r.created_at >= :from AND r.created_at < :until
              AND (CAST(:company AS text) IS NULL OR r.company_id = :company)
              AND (CAST(:owner AS text) IS NULL OR r.customer_id = :owner)
              AND (CAST(:wanted AS text) IS NULL OR r.company_id = :wanted)
            """;

    private static final int RATE_DECIMALS = 4;

    /** Counts of returns and units. */
    private record Counts(
            long returns, long completed, @Nullable BigDecimal meanHours, long disposed, long diverted) {}

    private final JdbcClient jdbc;
    private final BusinessZone zone;

    ReturnStatisticsQueries(JdbcClient jdbc, BusinessZone zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    @Transactional(readOnly = true)
    ReturnStatisticsResponse get(Caller caller, ReturnStatisticsFilter filter) {
        filter.requireSound();
        var scope = RowScope.of(caller);
        var counts = select("""
                        SELECT count(DISTINCT r.id) AS returns,
                            count(DISTINCT r.id) FILTER (WHERE r.status = 'completed') AS completed,
                            round(CAST(avg(EXTRACT(EPOCH FROM r.updated_at - r.created_at) / 3600)
                                FILTER (WHERE r.status = 'completed' AND i.position = 1) AS numeric), 1) AS mean_hours,
                            coalesce(sum(i.received_quantity) FILTER (WHERE i.disposition IS NOT NULL), 0) AS disposed,
                            coalesce(sum(i.received_quantity) FILTER (WHERE i.disposition <> 'dispose'), 0) AS diverted
                        """, scope, filter, "")
                .query((row, number) -> counts(row))
                .single();
        return new ReturnStatisticsResponse(
                filter.createdFrom(),
                filter.createdUntil(),
                counts.returns(),
                counts.completed(),
                counts.meanHours(),
                counts.disposed(),
                rate(BigDecimal.valueOf(counts.diverted()), BigDecimal.valueOf(counts.disposed())),
                amounts(scope, filter),
                reasons(scope, filter));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("returns"),
                row.getLong("completed"),
                row.getBigDecimal("mean_hours"),
                row.getLong("disposed"),
                row.getLong("diverted"));
    }

    private List<ReturnStatisticsResponse.Amounts> amounts(RowScope scope, ReturnStatisticsFilter filter) {
        return select("""
                        SELECT r.currency, count(DISTINCT r.id) FILTER (WHERE i.refund_amount > 0) AS refunded_returns,
                            coalesce(sum(i.refund_amount), 0) AS refunded, coalesce(sum(i.fee_amount), 0) AS fees,
                            coalesce(sum(i.resale_value), 0) AS recovered
                        """, scope, filter, " GROUP BY r.currency ORDER BY r.currency")
                .query((row, number) -> amounts(row))
                .list();
    }

    private static ReturnStatisticsResponse.Amounts amounts(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var refunded = row.getBigDecimal("refunded");
        var recovered = row.getBigDecimal("recovered");
        long returns = row.getLong("refunded_returns");
        var cost = returns == 0
                ? null
                : refunded.subtract(recovered)
                        .divide(BigDecimal.valueOf(returns), Money.decimals(currency), RoundingMode.HALF_EVEN);
        return new ReturnStatisticsResponse.Amounts(
                currency,
                Money.of(refunded, currency).amount(),
                Money.of(row.getBigDecimal("fees"), currency).amount(),
                Money.of(recovered, currency).amount(),
                rate(recovered, refunded),
                cost);
    }

    private List<ReturnStatisticsResponse.ProductReason> reasons(RowScope scope, ReturnStatisticsFilter filter) {
        return select(
                        "SELECT i.product_id, max(i.sku) AS sku, i.return_reason, sum(i.quantity) AS units",
                        scope,
                        filter,
                        " GROUP BY i.product_id, i.return_reason ORDER BY units DESC, i.product_id, i.return_reason LIMIT 100")
                .query((row, number) -> new ReturnStatisticsResponse.ProductReason(
                        row.getInt("product_id"),
                        row.getString("sku"),
                        Coded.of(ReturnReason.class, row.getString("return_reason")),
                        row.getLong("units")))
                .list();
    }

    private JdbcClient.StatementSpec select(
            String columns, RowScope scope, ReturnStatisticsFilter filter, String grouping) {
        return jdbc.sql(columns + VISIBLE + grouping)
                .param("from", SqlTimes.of(zone.startOf(filter.createdFrom())))
                .param("until", SqlTimes.of(zone.startOf(filter.createdUntil())))
                .param("company", scope.companyId(), Types.VARCHAR)
                .param("owner", scope.customerId(), Types.VARCHAR)
                .param("wanted", filter.companyId(), Types.VARCHAR);
    }

    private static @Nullable BigDecimal rate(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, RATE_DECIMALS, RoundingMode.HALF_EVEN);
    }
}
