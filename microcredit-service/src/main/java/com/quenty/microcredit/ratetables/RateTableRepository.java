package com.quenty.microcredit.ratetables;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class RateTableRepository {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    RateTableRepository(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return false if the currency has a table of this day */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(CreateRateTableRequest request, String createdBy) {
        return jdbc.sql("""
                        INSERT INTO rate_tables (currency, valid_from, base, by_score, by_amount, by_term_months, min_rate,
                            max_rate, reason, created_by, created_at)
                        VALUES (:currency, :validFrom, :base, CAST(:byScore AS jsonb), CAST(:byAmount AS jsonb),
                            CAST(:byTermMonths AS jsonb), :minRate, :maxRate, :reason, :createdBy, :now)
                        ON CONFLICT (currency, valid_from) WHERE withdrawn_at IS NULL DO NOTHING
                        """)
                        .param("currency", request.currency())
                        .param("validFrom", request.validFrom())
                        .param("base", request.base())
                        .param("byScore", text(request.byScore()))
                        .param("byAmount", text(request.byAmount()))
                        .param("byTermMonths", text(request.byTermMonths()))
                        .param("minRate", request.minRate())
                        .param("maxRate", request.maxRate())
                        .param("reason", request.reason())
                        .param("createdBy", createdBy)
                        .param("now", SqlTimes.now(clock))
                        .update()
                > 0;
    }

    private String text(List<RateBand> bands) {
        return json.mapper().writeValueAsString(bands);
    }
}
