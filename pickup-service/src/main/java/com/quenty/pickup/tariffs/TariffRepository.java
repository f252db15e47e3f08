package com.quenty.pickup.tariffs;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class TariffRepository {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    TariffRepository(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return false if the zone has a tariff of this day */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(String zoneCode, CreateTariffRequest request, String createdBy) {
        return jdbc.sql("""
                        INSERT INTO pickup_tariffs (zone_code, valid_from, currency, prices, reason, created_by,
                            created_at)
                        VALUES (:zone, :validFrom, :currency, CAST(:prices AS jsonb), :reason, :createdBy, :now)
                        ON CONFLICT (zone_code, valid_from) WHERE withdrawn_at IS NULL DO NOTHING
                        """)
                        .param("zone", zoneCode)
                        .param("validFrom", request.validFrom())
                        .param("currency", request.currency())
                        .param("prices", json.mapper().writeValueAsString(request.prices()))
                        .param("reason", request.reason())
                        .param("createdBy", createdBy)
                        .param("now", SqlTimes.now(clock))
                        .update()
                > 0;
    }
}
