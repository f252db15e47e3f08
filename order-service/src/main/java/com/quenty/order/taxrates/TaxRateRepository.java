package com.quenty.order.taxrates;

import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class TaxRateRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaxRateRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if the place has a rate of this day for the category */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(CreateTaxRateRequest request, String createdBy) {
        return jdbc.sql("""
                        INSERT INTO tax_rates
                            (jurisdiction, tax_category, valid_from, name, rate, source, created_by, created_at)
                        VALUES (:jurisdiction, :category, :validFrom, :name, :rate, :source, :createdBy, :now)
                        ON CONFLICT (rate_key, valid_from) WHERE withdrawn_at IS NULL DO NOTHING
                        """)
                        .param("jurisdiction", request.jurisdiction().code())
                        .param("category", request.taxCategory())
                        .param("validFrom", request.validFrom())
                        .param("name", request.name())
                        .param("rate", request.rate())
                        .param("source", request.source())
                        .param("createdBy", createdBy)
                        .param("now", SqlTimes.now(clock))
                        .update()
                > 0;
    }
}
