package com.quenty.order.statistics;

import com.quenty.order.payments.PaymentMethod;
import com.quenty.order.paymentterms.PaymentTermsCheck;
import com.quenty.order.statistics.PaymentStatistics.Moved;
import com.quenty.order.statistics.PaymentStatistics.MovedByMethod;
import com.quenty.order.statistics.PaymentStatistics.Owed;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.money.Money;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums entries of payments and what is owed, in the database; none is loaded. */
@Component
class PaymentStatisticsQueries {

    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_DAYS = 366;

    private static final String SCOPE = """
              AND (cast(:company AS text) IS NULL OR o.company_id = :company)
              AND (cast(:own_company AS text) IS NULL OR o.company_id = :own_company)
              AND (cast(:own_customer AS text) IS NULL OR o.customer_id = :own_customer)
            """;

    private final JdbcClient jdbc;
    private final BusinessZone zone;
    private final PaymentTermsCheck terms;

    PaymentStatisticsQueries(JdbcClient jdbc, BusinessZone zone, PaymentTermsCheck terms) {
        this.jdbc = jdbc;
        this.zone = zone;
        this.terms = terms;
    }

    @Transactional(readOnly = true)
    PaymentStatistics of(Caller caller, PaymentStatisticsFilter filter) {
        var until = filter.movedUntil() == null ? zone.today().plusDays(1) : filter.movedUntil();
        var from = filter.movedFrom() == null ? until.minusDays(DEFAULT_DAYS) : filter.movedFrom();
        long days = ChronoUnit.DAYS.between(from, until);
        if (days < 1 || days > MAX_DAYS) {
            throw ValidationFailed.of(
                    "moved_from", "must be before moved_until, by at most %d days".formatted(MAX_DAYS));
        }
        var byMethod = byMethod(caller, filter, from, until);
        return new PaymentStatistics(from, until, byCurrency(byMethod), byMethod, receivables(caller, filter));
    }

    private List<MovedByMethod> byMethod(
            Caller caller, PaymentStatisticsFilter filter, LocalDate from, LocalDate until) {
        return scoped("""
                        SELECT p.method, e.currency,
                            coalesce(sum(e.amount) FILTER (WHERE e.entry_type = 'captured'), 0) AS captured,
                            coalesce(sum(e.amount) FILTER (WHERE e.entry_type = 'refunded'), 0) AS refunded,
                            coalesce(sum(e.amount) FILTER (WHERE t.refund_key IS NOT NULL), 0) AS to_store_credit,
                            coalesce(sum(e.amount) FILTER (WHERE e.entry_type = 'charged_back'), 0) AS charged_back
                        FROM order_payments e
                        JOIN payments p ON p.id = e.payment_key
                        JOIN orders o ON o.id = e.order_id
                        LEFT JOIN refunds r ON r.refund_id = e.refund_id AND e.entry_type = 'refunded'
                        LEFT JOIN refund_parts t ON t.refund_key = r.id AND t.payment_key = p.id AND t.destination = 'store_credit'
                        WHERE e.entry_type IN ('captured', 'refunded', 'charged_back')
                          AND e.occurred_at >= :from AND e.occurred_at < :until
                        """ + SCOPE + " GROUP BY 1, 2 ORDER BY 2, 1", caller, filter)
                .param("from", SqlTimes.of(zone.startOf(from)))
                .param("until", SqlTimes.of(zone.startOf(until)))
                .query((row, number) -> {
                    var currency = row.getString("currency");
                    var captured = Money.of(row.getBigDecimal("captured"), currency);
                    var refunded = Money.of(row.getBigDecimal("refunded"), currency);
                    var toStoreCredit = Money.of(row.getBigDecimal("to_store_credit"), currency);
                    var chargedBack = Money.of(row.getBigDecimal("charged_back"), currency);
                    return new MovedByMethod(
                            Coded.of(PaymentMethod.class, row.getString("method")),
                            currency,
                            captured.amount(),
                            refunded.amount(),
                            toStoreCredit.amount(),
                            chargedBack.amount(),
                            captured.minus(refunded).minus(chargedBack).amount());
                })
                .list();
    }

    private static List<Moved> byCurrency(List<MovedByMethod> byMethod) {
        var sums = new TreeMap<String, Moved>();
        for (var each : byMethod) {
            sums.merge(
                    each.currency(),
                    new Moved(
                            each.currency(),
                            each.capturedAmount(),
                            each.refundedAmount(),
                            each.toStoreCreditAmount(),
                            each.chargedBackAmount(),
                            each.netAmount()),
                    (one, other) -> new Moved(
                            one.currency(),
                            one.capturedAmount().add(other.capturedAmount()),
                            one.refundedAmount().add(other.refundedAmount()),
                            one.toStoreCreditAmount().add(other.toStoreCreditAmount()),
                            one.chargedBackAmount().add(other.chargedBackAmount()),
                            one.netAmount().add(other.netAmount())));
        }
        return List.copyOf(sums.values());
    }

    /** Orders of one company, placed on one day and owed since another. */
    private record Group(
            String companyId, LocalDate placedOn, LocalDate since, String currency, long orders, BigDecimal amount) {}

    /** Owed and not paid; see {@link com.quenty.order.payments.OrderBalance}. */
    private List<Owed> receivables(Caller caller, PaymentStatisticsFilter filter) {
        var groups = scoped("""
                        SELECT o.company_id, cast(o.created_at AT TIME ZONE :zone AS date) AS placed_on,
                            cast(coalesce(o.delivered_at, o.created_at) AT TIME ZONE :zone AS date) AS since, o.currency,
                            count(*) AS orders,
                            sum(CASE WHEN o.status IN ('cancelled', 'expired') THEN 0
                                    ELSE greatest(o.total_amount - o.credited_amount, 0) END
                                - o.captured_amount + o.refunded_amount + o.charged_back_amount) AS amount
                        FROM orders o
                        WHERE o.payment_status IN ('unpaid', 'partially_paid')
                          AND CASE WHEN o.status IN ('cancelled', 'expired')
                              THEN o.captured_amount < o.refunded_amount + o.charged_back_amount
                              ELSE o.confirmed_at IS NOT NULL END
                        """ + SCOPE + " GROUP BY 1, 2, 3, 4", caller, filter)
                .param("zone", zone.zone().getId())
                .query((row, number) -> new Group(
                        row.getString("company_id"),
                        row.getObject("placed_on", LocalDate.class),
                        row.getObject("since", LocalDate.class),
                        row.getString("currency"),
                        row.getLong("orders"),
                        row.getBigDecimal("amount")))
                .list();
        var dueDays = new HashMap<String, Integer>();
        var sums = new TreeMap<String, List<Group>>();
        var overdue = new ArrayList<Group>();
        var today = zone.today();
        for (var group : groups) {
            sums.computeIfAbsent(group.currency(), unused -> new ArrayList<>()).add(group);
            int days = dueDays.computeIfAbsent(
                    group.companyId() + ' ' + group.placedOn(),
                    unused -> terms.dueDays(group.companyId(), group.placedOn()));
            if (group.since().plusDays(days).isBefore(today)) {
                overdue.add(group);
            }
        }
        var overpaid = overpaid(caller, filter);
        overpaid.keySet().forEach(currency -> sums.putIfAbsent(currency, new ArrayList<>()));
        return sums.entrySet().stream()
                .map(each -> {
                    var currency = each.getKey();
                    var late = overdue.stream()
                            .filter(group -> group.currency().equals(currency))
                            .toList();
                    var above = overpaid.getOrDefault(currency, new Overpaid(0, BigDecimal.ZERO));
                    return new Owed(
                            currency,
                            orders(each.getValue()),
                            amount(each.getValue(), currency),
                            orders(late),
                            amount(late, currency),
                            above.orders(),
                            Money.of(above.amount(), currency).amount());
                })
                .toList();
    }

    private record Overpaid(long orders, BigDecimal amount) {}

    /** Paid above what is owed, by currency; nothing is owed for what was cancelled or has expired. */
    private Map<String, Overpaid> overpaid(Caller caller, PaymentStatisticsFilter filter) {
        var found = new TreeMap<String, Overpaid>();
        scoped("""
                        SELECT o.currency, count(*) AS orders,
                            sum(o.captured_amount - o.refunded_amount - o.charged_back_amount
                                - CASE WHEN o.status IN ('cancelled', 'expired') THEN 0
                                    ELSE greatest(o.total_amount - o.credited_amount, 0) END) AS amount
                        FROM orders o
                        WHERE o.payment_status = 'overpaid'
                        """ + SCOPE + " GROUP BY 1", caller, filter).query(row -> {
            found.put(row.getString("currency"), new Overpaid(row.getLong("orders"), row.getBigDecimal("amount")));
        });
        return found;
    }

    private static long orders(List<Group> groups) {
        return groups.stream().mapToLong(Group::orders).sum();
    }

    private static BigDecimal amount(List<Group> groups, String currency) {
        return Money.of(groups.stream().map(Group::amount).reduce(BigDecimal.ZERO, BigDecimal::add), currency)
                .amount();
    }

    private StatementSpec scoped(String sql, Caller caller, PaymentStatisticsFilter filter) {
        var scope = RowScope.of(caller);
        return jdbc.sql(sql)
                .param("company", filter.companyId(), Types.VARCHAR)
                .param("own_company", scope.companyId(), Types.VARCHAR)
                .param("own_customer", scope.customerId(), Types.VARCHAR);
    }
}
