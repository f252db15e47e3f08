package com.quenty.microcredit.applications;

import com.quenty.microcredit.scores.PastApplications;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the scores how often somebody has asked for credit. */
@Component
class ApplicationCounts implements PastApplications {

    private final JdbcClient jdbc;

    ApplicationCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public int countSince(String customerId, Instant since, @Nullable String but) {
        return jdbc.sql("""
                        SELECT count(*) FROM credit_applications
                        WHERE customer_id = :customer AND created_at >= :since AND application_id IS DISTINCT FROM :but
                        """)
                .param("customer", customerId)
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .param("but", but, Types.VARCHAR)
                .query(Integer.class)
                .single();
    }
}
