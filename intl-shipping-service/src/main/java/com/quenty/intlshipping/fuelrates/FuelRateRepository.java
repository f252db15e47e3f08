package com.quenty.intlshipping.fuelrates;

import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class FuelRateRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    FuelRateRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if the carrier has a rate of this day */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(String carrierCode, CreateFuelRateRequest request, String createdBy) {
        int inserted = jdbc.sql("""
                        INSERT INTO fuel_rates (carrier_code, valid_from, rate, source, created_by, created_at)
                        VALUES (:carrier, :validFrom, :rate, :source, :createdBy, :now)
                        ON CONFLICT (carrier_code, valid_from) WHERE withdrawn_at IS NULL DO NOTHING
                        """)
                .param("carrier", carrierCode)
                .param("validFrom", request.validFrom())
                .param("rate", request.rate())
                .param("source", request.source())
                .param("createdBy", createdBy)
                .param("now", SqlTimes.now(clock))
                .update();
        return inserted > 0;
    }
}
