package com.quenty.analytics.reconciliations;

import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.persistence.SqlTimes;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the latest comparison of each day. */
@Component
class ReconciliationRepository {

    /** One figure. */
    record Figure(BigDecimal value, long count) {

        static final Figure NOTHING = new Figure(BigDecimal.ZERO, 0);
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    ReconciliationRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param owners null when the owner did not answer */
    void keep(
            String metric,
            String owner,
            String companyId,
            String unit,
            LocalDate day,
            Figure ours,
            @Nullable Figure owners) {
        jdbc.sql("""
                        INSERT INTO reconciliations (reconciliation_id, metric, owner, company_id, unit, day, status,
                            our_value, our_count, owner_value, owner_count, checked_at)
                        VALUES (:id, :metric, :owner, :company, :unit, :day, :status,
                            :our_value, :our_count, :owner_value, :owner_count, :now)
                        ON CONFLICT (metric, company_id, unit, day) DO UPDATE
                        SET status = excluded.status, our_value = excluded.our_value, our_count = excluded.our_count,
                            owner_value = excluded.owner_value, owner_count = excluded.owner_count, checked_at = excluded.checked_at
                        """)
                .param("id", ExternalId.next("REC"))
                .param("metric", metric)
                .param("owner", owner)
                .param("company", companyId)
                .param("unit", unit)
                .param("day", day)
                .param("status", status(ours, owners).code())
                .param("our_value", ours.value())
                .param("our_count", ours.count())
                .param("owner_value", owners == null ? null : owners.value(), Types.NUMERIC)
                .param("owner_count", owners == null ? null : owners.count(), Types.BIGINT)
                .param("now", SqlTimes.now(clock))
                .update();
    }

    private static ReconciliationStatus status(Figure ours, @Nullable Figure owners) {
        if (owners == null) {
            return ReconciliationStatus.UNANSWERED;
        }
        return ours.count() == owners.count() && ours.value().compareTo(owners.value()) == 0
                ? ReconciliationStatus.EQUAL
                : ReconciliationStatus.DIFFERENT;
    }
}
