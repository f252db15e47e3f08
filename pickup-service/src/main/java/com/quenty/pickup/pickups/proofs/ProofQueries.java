package com.quenty.pickup.pickups.proofs;

import com.quenty.pickup.evidence.ContentReference;
import com.quenty.pickup.evidence.DevicePosition;
import com.quenty.pickup.evidence.Difference;
import com.quenty.pickup.evidence.Handover.Scan;
import com.quenty.pickup.pickups.CoordinatesSource;
import com.quenty.pickup.pickups.Pickup;
import com.quenty.pickup.pickups.PickupScope;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Component
class ProofQueries {

    /** A row of the table. */
    private record Row(
            String driverId,
            @Nullable String signedBy,
            @Nullable ContentReference signature,
            List<ContentReference> photos,
            List<Scan> scans,
            List<Difference> differences,
            @Nullable DevicePosition position,
            @Nullable BigDecimal distanceM,
            Instant deviceTime,
            Instant receivedAt) {}

    /** @param createdAt when the proof was made; never changes, so that the document does not either */
    record PrintableProof(String html, Instant createdAt) {}

    private final PickupStore pickups;
    private final JdbcClient jdbc;
    private final RecordRow<Row> rows;

    ProofQueries(PickupStore pickups, JdbcClient jdbc, JsonMapper json) {
        this.pickups = pickups;
        this.jdbc = jdbc;
        this.rows = new RecordRow<>(Row.class, json);
    }

    /** @throws ProofProblems.NotFound for a pickup that is not completed */
    @Transactional(readOnly = true)
    ProofResponse get(Caller caller, String pickupId) {
        return of(pickups.find(PickupScope.of(caller), pickupId));
    }

    /** As above, to be printed. */
    @Transactional(readOnly = true)
    PrintableProof printable(Caller caller, String pickupId) {
        var pickup = pickups.find(PickupScope.of(caller), pickupId);
        var proof = of(pickup);
        return new PrintableProof(ProofDocument.of(pickup, proof), proof.receivedAt());
    }

    private static @Nullable Boolean farOff(Pickup pickup, Row row) {
        return pickup.coordinatesSource() == CoordinatesSource.GIVEN
                        && row.position() != null
                        && row.distanceM() != null
                ? row.position().isFarOff(row.distanceM())
                : null;
    }

    private ProofResponse of(Pickup pickup) {
        var row = jdbc.sql("""
                        SELECT driver_id, signed_by, signature, photos, scans, differences, distance_m, device_time, received_at,
                               CASE WHEN latitude IS NOT NULL THEN jsonb_build_object(
                                   'latitude', latitude, 'longitude', longitude, 'accuracy_m', accuracy_m) END AS position
                        FROM pickup_proofs WHERE pickup_id = :pickup
                        """)
                .param("pickup", pickup.id())
                .query(rows)
                .optional()
                .orElseThrow(ProofProblems.NotFound::new);
        return new ProofResponse(
                pickup.pickupId(),
                Objects.requireNonNull(pickup.completion()),
                row.driverId(),
                row.signedBy(),
                row.signature(),
                row.photos(),
                row.scans(),
                row.differences(),
                ScanComparison.of(pickup, row.scans()).repeated(),
                row.position(),
                row.distanceM(),
                farOff(pickup, row),
                Objects.requireNonNull(pickup.actualPickupTime()),
                row.deviceTime(),
                row.receivedAt());
    }
}
