package com.quenty.pickup.pickups.attempts;

import com.quenty.pickup.evidence.DevicePosition;
import com.quenty.pickup.evidence.FailedAttempt;
import com.quenty.pickup.evidence.Handover;
import com.quenty.pickup.pickups.Pickup;
import com.quenty.pickup.windows.OfferedWindow;
import com.quenty.platform.persistence.SqlTimes;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes attempts, within the transaction of the move that they led to. */
@Component
public class AttemptStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AttemptStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param counts whether it is held against the customer
     * @param offered the first of the windows that are offered for the next attempt; null when there is none
     */
    public void failed(
            Pickup pickup,
            String driverId,
            FailedAttempt attempt,
            boolean counts,
            Instant at,
            @Nullable OfferedWindow offered) {
        row(pickup, pickup.attemptsMade(), AttemptOutcome.FAILED, driverId, at, attempt.deviceTime())
                .param("counts", counts)
                .param("reason", attempt.failureReason())
                .param("category", attempt.failureCategory().code())
                .param("date", offered == null ? null : offered.pickupDate(), Types.DATE)
                .param("start", offered == null ? null : offered.timeWindowStart(), Types.TIME)
                .param("end", offered == null ? null : offered.timeWindowEnd(), Types.TIME)
                .param("notes", attempt.driverNotes(), Types.VARCHAR)
                .param("photos", json.writeValueAsString(attempt.photos()))
                .param("position", text(attempt.position()), Types.VARCHAR)
                .param("distance", distance(attempt.position(), pickup), Types.NUMERIC)
                .update();
    }

    public void completed(Pickup pickup, String driverId, Handover handover, Instant at) {
        row(pickup, pickup.attemptsMade() + 1, AttemptOutcome.COMPLETED, driverId, at, handover.deviceTime())
                .param("counts", true)
                .param("reason", null, Types.VARCHAR)
                .param("category", null, Types.VARCHAR)
                .param("date", null, Types.DATE)
                .param("start", null, Types.TIME)
                .param("end", null, Types.TIME)
                .param("notes", handover.notes(), Types.VARCHAR)
                .param("photos", json.writeValueAsString(handover.photos()))
                .param("position", text(handover.position()), Types.VARCHAR)
                .param("distance", distance(handover.position(), pickup), Types.NUMERIC)
                .update();
    }

    private JdbcClient.StatementSpec row(
            Pickup pickup, int number, AttemptOutcome outcome, String driverId, Instant at, Instant deviceTime) {
        return jdbc.sql("""
                        INSERT INTO pickup_attempts
                            (pickup_id, attempt_number, attempted_at, driver_id, attempt_status, failure_reason,
                             failure_category, reschedule_date, reschedule_time_start, reschedule_time_end, driver_notes,
                             attempt_photos, gps_coordinates, distance_m, device_time, created_at, counts)
                        VALUES (:pickup, :number, :at, :driver, :outcome, :reason, :category, :date, :start, :end, :notes,
                                CAST(:photos AS JSONB), CAST(:position AS JSONB), :distance, :deviceTime, :now,
                                :counts)
                        """)
                .param("pickup", pickup.id())
                .param("number", number)
                .param("at", SqlTimes.of(at))
                .param("driver", driverId)
                .param("outcome", outcome.code())
                .param("deviceTime", SqlTimes.of(deviceTime))
                .param("now", SqlTimes.now(clock));
    }

    private @Nullable String text(@Nullable DevicePosition position) {
        return position == null ? null : json.writeValueAsString(position);
    }

    private static @Nullable BigDecimal distance(@Nullable DevicePosition position, Pickup pickup) {
        return position == null ? null : position.metresTo(pickup.location());
    }
}
