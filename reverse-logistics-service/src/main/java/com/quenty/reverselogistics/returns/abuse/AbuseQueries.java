package com.quenty.reverselogistics.returns.abuse;

import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scores customers by their returns, those that the caller may see. */
@Component
public class AbuseQueries {

    private static final Duration LOOKED_BACK = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Clock clock;

    AbuseQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    AbuseScoreResponse score(Caller caller, String customerId) {
        var facts = facts(RowScope.of(caller), customerId);
        if (facts.returns() == 0) {
            throw new AbuseProblems.CustomerWithoutReturns();
        }
        var signs = AbusePolicy.signs(facts);
        return new AbuseScoreResponse(customerId, AbusePolicy.score(signs), facts.returns(), signs);
    }

    /** Whether people should decide on further returns of the customer at the company. */
    public boolean isHigh(String companyId, String customerId) {
        return AbusePolicy.score(AbusePolicy.signs(facts(RowScope.ofCompany(companyId), customerId)))
                >= AbusePolicy.HIGH;
    }

    private AbuseFacts facts(RowScope scope, String customerId) {
        return jdbc.sql("""
                        WITH seen AS (
                            SELECT r.id, r.customer_id FROM returns r
                            WHERE r.created_at >= :since
                              AND (CAST(:company AS text) IS NULL OR r.company_id = :company)
                              AND (CAST(:owner AS text) IS NULL OR r.customer_id = :owner))
                        SELECT
                            (SELECT count(*) FROM seen WHERE customer_id = :customer) AS asked,
                            (SELECT coalesce(100 * count(*) / nullif(count(DISTINCT customer_id), 0), 0) FROM seen) AS peers,
                            count(*) FILTER (WHERE i.receipt_outcome = 'missing') AS empty_boxes,
                            count(*) FILTER (WHERE i.swapped_quantity > 0) AS swapped,
                            count(*) FILTER (WHERE i.status = 'expired') AS expired,
                            count(*) FILTER (WHERE i.condition_received IN ('D', 'E', 'F')
                                AND i.return_reason IN ('size', 'change_of_mind', 'other')) AS worn
                        FROM return_items i JOIN seen s ON s.id = i.return_id
                        WHERE s.customer_id = :customer
                        """)
                .param("since", SqlTimes.of(clock.instant().minus(LOOKED_BACK)))
                .param("company", scope.companyId(), Types.VARCHAR)
                .param("owner", scope.customerId(), Types.VARCHAR)
                .param("customer", customerId)
                .query((row, number) -> new AbuseFacts(
                        row.getInt("asked"),
                        row.getLong("peers"),
                        row.getInt("empty_boxes"),
                        row.getInt("swapped"),
                        row.getInt("expired"),
                        row.getInt("worn")))
                .single();
    }
}
