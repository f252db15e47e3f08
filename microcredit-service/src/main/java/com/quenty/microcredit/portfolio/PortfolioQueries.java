package com.quenty.microcredit.portfolio;

import com.quenty.microcredit.businessdates.BusinessDateStore;
import com.quenty.microcredit.ledger.DelinquencyBucket;
import com.quenty.platform.codes.Coded;
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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums in SQL over the columns that the replay keeps. */
@Component
class PortfolioQueries {

    private static final int SHARE_DECIMALS = 4;
    private static final int MOST_VINTAGES = 120;
    private static final int MOST_YEARS = 5;

    private static final String IN_SCOPE =
            "(:customer IS NULL OR customer_id = :customer) AND (:company IS NULL OR company_id = :company)";

    private final JdbcClient jdbc;
    private final BusinessDateStore dates;
    private final BusinessZone zone;

    PortfolioQueries(JdbcClient jdbc, BusinessDateStore dates, BusinessZone zone) {
        this.jdbc = jdbc;
        this.dates = dates;
        this.zone = zone;
    }

    /** One currency and bucket of the loans, closed ones included: they are all {@code current}. */
    private record Group(
            String currency,
            DelinquencyBucket bucket,
            long active,
            long all,
            BigDecimal lent,
            BigDecimal outstanding,
            BigDecimal pastDue,
            BigDecimal arrears,
            BigDecimal overpaid,
            BigDecimal writtenOff,
            BigDecimal recovered) {}

    @Transactional(readOnly = true)
    PortfolioResponse portfolio(Caller caller) {
        var scope = RowScope.of(caller);
        var groups = new LinkedHashMap<String, List<Group>>();
        jdbc.sql("""
                        SELECT currency, delinquency_bucket, count(*) FILTER (WHERE status = 'active') AS active,
                               count(*) AS all_loans, sum(principal_amount) AS lent, sum(outstanding_balance) AS outstanding,
                               sum(outstanding_balance) FILTER (WHERE days_past_due > 0) AS past_due,
                               sum(arrears_amount) AS arrears, sum(overpaid_amount) AS overpaid,
                               sum(written_off_amount) AS written_off, sum(recovered_amount) AS recovered
                        FROM loans WHERE %s GROUP BY currency, delinquency_bucket ORDER BY currency
                        """.formatted(IN_SCOPE))
                .param("customer", scope.customerId(), Types.VARCHAR)
                .param("company", scope.companyId(), Types.VARCHAR)
                .query(row -> {
                    var group = group(row);
                    groups.computeIfAbsent(group.currency, each -> new ArrayList<>())
                            .add(group);
                });
        return new PortfolioResponse(
                dates.today(),
                groups.entrySet().stream()
                        .map(currency -> figures(currency.getKey(), currency.getValue()))
                        .toList());
    }

    private static Group group(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new Group(
                currency,
                Coded.of(DelinquencyBucket.class, row.getString("delinquency_bucket")),
                row.getLong("active"),
                row.getLong("all_loans"),
                amount(row, "lent"),
                amount(row, "outstanding"),
                amount(row, "past_due"),
                amount(row, "arrears"),
                amount(row, "overpaid"),
                amount(row, "written_off"),
                amount(row, "recovered"));
    }

    private static PortfolioResponse.InCurrency figures(String currency, List<Group> groups) {
        var outstanding = sum(groups, Group::outstanding, currency);
        return new PortfolioResponse.InCurrency(
                currency,
                groups.stream().mapToLong(Group::active).sum(),
                groups.stream().mapToLong(Group::all).sum(),
                sum(groups, Group::lent, currency),
                outstanding,
                sum(groups, Group::arrears, currency),
                sum(groups, Group::overpaid, currency),
                sum(groups, Group::writtenOff, currency),
                sum(groups, Group::recovered, currency),
                share(sum(groups, Group::pastDue, currency), outstanding),
                atRisk(groups, DelinquencyBucket.DAYS_31_TO_60, outstanding, currency),
                atRisk(groups, DelinquencyBucket.DAYS_61_TO_90, outstanding, currency),
                atRisk(groups, DelinquencyBucket.OVER_90, outstanding, currency),
                Arrays.stream(DelinquencyBucket.values())
                        .map(bucket -> bucket(bucket, groups, currency))
                        .toList());
    }

    private static BigDecimal atRisk(
            List<Group> groups, DelinquencyBucket from, BigDecimal outstanding, String currency) {
        var late = groups.stream()
                .filter(group -> group.bucket.compareTo(from) >= 0)
                .toList();
        return share(sum(late, Group::outstanding, currency), outstanding);
    }

    private static PortfolioResponse.Bucket bucket(DelinquencyBucket bucket, List<Group> groups, String currency) {
        var inIt = groups.stream().filter(group -> group.bucket == bucket).toList();
        return new PortfolioResponse.Bucket(
                bucket,
                inIt.stream().mapToLong(Group::active).sum(),
                sum(inIt, Group::outstanding, currency),
                sum(inIt, Group::arrears, currency));
    }

    @Transactional(readOnly = true)
    VintageResponse vintages(Caller caller) {
        var scope = RowScope.of(caller);
        var vintages = jdbc.sql("""
                        SELECT currency, date_trunc('month', disbursement_date)::date AS month, count(*) AS loans,
                               sum(principal_amount) AS lent, sum(outstanding_balance) AS outstanding,
                               sum(outstanding_balance) FILTER (WHERE days_past_due > 30) AS past_due,
                               sum(written_off_amount) AS written_off, sum(recovered_amount) AS recovered
                        FROM loans WHERE %s GROUP BY 1, 2 ORDER BY 2 DESC, 1 LIMIT :most
                        """.formatted(IN_SCOPE))
                .param("customer", scope.customerId(), Types.VARCHAR)
                .param("company", scope.companyId(), Types.VARCHAR)
                .param("most", MOST_VINTAGES)
                .query((row, number) -> vintage(row))
                .list();
        return new VintageResponse(dates.today(), vintages);
    }

    private static VintageResponse.Vintage vintage(ResultSet row) throws SQLException {
        var lent = amount(row, "lent");
        var pastDue = amount(row, "past_due");
        var writtenOff = amount(row, "written_off");
        return new VintageResponse.Vintage(
                row.getString("currency"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("loans"),
                lent,
                amount(row, "outstanding"),
                pastDue,
                writtenOff,
                amount(row, "recovered"),
                share(pastDue.add(writtenOff), lent));
    }

    /** @param from first day, included; 30 days up to {@code to} when left out
     * @param to last day, included; today when left out */
    @Transactional(readOnly = true)
    ApprovalResponse approvals(Caller caller, @Nullable LocalDate from, @Nullable LocalDate until) {
        var tomorrow = zone.today().plusDays(1);
        var end = Objects.requireNonNullElse(until, tomorrow);
        if (end.isAfter(tomorrow)) {
            throw ValidationFailed.of("decided_until", "is after tomorrow, " + tomorrow);
        }
        var first = from == null ? end.minusDays(30) : from;
        if (until != null && !end.isAfter(first)) {
            throw ValidationFailed.of("decided_until", "must be after decided_from");
        }
        if (!first.isBefore(end) || first.isBefore(end.minusYears(MOST_YEARS))) {
            throw ValidationFailed.of(
                    "decided_from", "must be before decided_until, by at most %d years".formatted(MOST_YEARS));
        }
        var scope = RowScope.of(caller);
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE d.outcome = 'approved') AS approved,
                               count(*) FILTER (WHERE d.outcome = 'rejected') AS rejected,
                               count(*) FILTER (WHERE d.automatic AND d.outcome IN ('approved', 'rejected')) AS automatic
                        FROM credit_decisions d JOIN credit_applications a ON a.id = d.application_id
                        WHERE d.decided_at >= :from AND d.decided_at < :until AND %s
                        """.formatted(IN_SCOPE))
                .param("from", SqlTimes.of(zone.startOf(first)))
                .param("until", SqlTimes.of(zone.startOf(end)))
                .param("customer", scope.customerId(), Types.VARCHAR)
                .param("company", scope.companyId(), Types.VARCHAR)
                .query((row, number) -> approvals(row, first, end))
                .single();
    }

    private static ApprovalResponse approvals(ResultSet row, LocalDate first, LocalDate end) throws SQLException {
        long approved = row.getLong("approved");
        long rejected = row.getLong("rejected");
        long decided = approved + rejected;
        return new ApprovalResponse(
                first,
                end,
                approved,
                rejected,
                row.getLong("automatic"),
                decided == 0 ? null : share(BigDecimal.valueOf(approved), BigDecimal.valueOf(decided)));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(SHARE_DECIMALS)
                : part.divide(whole, SHARE_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal sum(List<Group> groups, Function<Group, BigDecimal> part, String currency) {
        return groups.stream().map(part).reduce(Money.zero(currency).amount(), BigDecimal::add);
    }

    private static BigDecimal amount(ResultSet row, String column) throws SQLException {
        return Money.of(
                        Objects.requireNonNullElse(row.getBigDecimal(column), BigDecimal.ZERO),
                        row.getString("currency"))
                .amount();
    }
}
