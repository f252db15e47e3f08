package com.quenty.reverselogistics.rules;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class ReturnRuleRepository {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    ReturnRuleRepository(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return false if the category has a rule of this day */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(CreateReturnRuleRequest request, String createdBy) {
        return jdbc.sql("""
                                INSERT INTO return_rules (category, valid_from, terms, reason, created_by, created_at)
                                VALUES (:category, :validFrom, CAST(:terms AS jsonb), :reason, :createdBy, :now)
                                ON CONFLICT (category, valid_from) WHERE withdrawn_at IS NULL DO NOTHING
                                """)
                        .param("category", request.category())
                        .param("validFrom", request.validFrom())
                        .param("terms", json.mapper().writeValueAsString(request.terms()))
                        .param("reason", request.reason())
                        .param("createdBy", createdBy)
                        .param("now", SqlTimes.now(clock))
                        .update()
                > 0;
    }
}
