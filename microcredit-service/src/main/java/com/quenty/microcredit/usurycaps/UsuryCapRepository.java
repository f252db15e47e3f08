package com.quenty.microcredit.usurycaps;

import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class UsuryCapRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    UsuryCapRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if the country has a cap of this day */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(CreateUsuryCapRequest request, String createdBy) {
        return jdbc.sql("""
                        INSERT INTO usury_caps (country, valid_from, annual_rate, source, created_by, created_at)
                        VALUES (:country, :validFrom, :annualRate, :source, :createdBy, :now)
                        ON CONFLICT (country, valid_from) WHERE withdrawn_at IS NULL DO NOTHING
                        """)
                        .param("country", request.country())
                        .param("validFrom", request.validFrom())
                        .param("annualRate", request.annualRate())
                        .param("source", request.source())
                        .param("createdBy", createdBy)
                        .param("now", SqlTimes.now(clock))
                        .update()
                > 0;
    }
}
