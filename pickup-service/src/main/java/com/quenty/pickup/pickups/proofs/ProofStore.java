package com.quenty.pickup.pickups.proofs;

import com.quenty.pickup.evidence.Handover;
import com.quenty.pickup.pickups.Pickup;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.Types;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes proofs, within the transaction that completes the pickup. */
@Component
public class ProofStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ProofStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public void save(Pickup pickup, String driverId, Handover handover, ScanComparison comparison) {
        var position = handover.position();
        jdbc.sql("""
                        INSERT INTO pickup_proofs
                            (pickup_id, driver_id, signed_by, signature, photos, scans, differences, latitude, longitude,
                             accuracy_m, distance_m, device_time, received_at)
                        VALUES (:pickup, :driver, :signedBy, CAST(:signature AS JSONB), CAST(:photos AS JSONB),
                                CAST(:scans AS JSONB), CAST(:differences AS JSONB), :latitude, :longitude, :accuracy, :distance,
                                :deviceTime, :now)
                        """)
                .param("pickup", pickup.id())
                .param("driver", driverId)
                .param("signedBy", handover.signedBy(), Types.VARCHAR)
                .param(
                        "signature",
                        handover.signature() == null ? null : json.writeValueAsString(handover.signature()),
                        Types.VARCHAR)
                .param("photos", json.writeValueAsString(handover.photos()))
                .param("scans", json.writeValueAsString(handover.scans()))
                .param("differences", json.writeValueAsString(comparison.differences()))
                .param("latitude", position == null ? null : position.latitude(), Types.DOUBLE)
                .param("longitude", position == null ? null : position.longitude(), Types.DOUBLE)
                .param("accuracy", position == null ? null : position.accuracyM(), Types.DOUBLE)
                .param("distance", position == null ? null : position.metresTo(pickup.location()), Types.NUMERIC)
                .param("deviceTime", SqlTimes.of(handover.deviceTime()))
                .param("now", SqlTimes.now(clock))
                .update();
    }
}
