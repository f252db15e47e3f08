package com.quenty.intlshipping.dimensionalrules;

import com.quenty.platform.persistence.SqlTimes;
import java.sql.Types;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class DimensionalRuleRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    DimensionalRuleRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if there is a version of this day */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(CreateDimensionalRuleRequest request, String createdBy) {
        return jdbc.sql("""
                        INSERT INTO dimensional_rules (code, carrier_code, units, origin_country, destination_country, valid_from,
                            divisor, side_rounding, weight_step, min_volume, source, created_by, created_at)
                        VALUES (:code, :carrier, :units, :origin, :destination, :validFrom, :divisor, :rounding, :step,
                            :minVolume, :source, :createdBy, :now)
                        ON CONFLICT (code, valid_from) WHERE withdrawn_at IS NULL DO NOTHING
                        """)
                        .param("code", request.code())
                        .param("carrier", request.carrierCode())
                        .param("units", request.units().code())
                        .param("origin", request.originCountry(), Types.VARCHAR)
                        .param("destination", request.destinationCountry(), Types.VARCHAR)
                        .param("validFrom", request.validFrom())
                        .param("divisor", request.divisor())
                        .param("rounding", request.sideRounding().code())
                        .param("step", request.weightStep())
                        .param("minVolume", request.minVolume(), Types.NUMERIC)
                        .param("source", request.source())
                        .param("createdBy", createdBy)
                        .param("now", SqlTimes.now(clock))
                        .update()
                > 0;
    }
}
