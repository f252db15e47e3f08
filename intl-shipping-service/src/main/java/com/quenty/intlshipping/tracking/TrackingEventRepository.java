package com.quenty.intlshipping.tracking;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of events and of the messages that brought them. */
@Repository
class TrackingEventRepository {

    private static final String INSERT = """
            INSERT INTO tracking_events (carrier_code, number, code, status, reason_code, city, country, estimated_delivery,
                occurred_at, received_at, source, recorded_by)
            VALUES (:carrier, :number, :code, :status, :reason, :city, :country, :estimated, :occurred, :received, :source, :by)
            ON CONFLICT (carrier_code, number, code, occurred_at) DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final RecordRow<TrackingEvent> rows;

    TrackingEventRepository(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.rows = new RecordRow<>(TrackingEvent.class, json.mapper());
    }

    /**
     * Of a shipment and its pieces, by all the numbers that they have and had. Carriers use numbers again: what happened long before the parcel was
     * booked happened to another.
     */
    List<TrackingEvent> findOf(String manifestId) {
        return jdbc.sql("""
                        SELECT p.piece_number, e.*
                        FROM tracked_parcels p
                            CROSS JOIN LATERAL (
                                SELECT p.tracking_number AS number
                                UNION SELECT n.number FROM carrier_numbers n WHERE n.tracking_number = p.tracking_number) known
                            JOIN tracking_events e
                                ON e.carrier_code = p.carrier_code AND e.number = known.number
                                AND e.occurred_at > p.registered_at - INTERVAL '3 days'
                        WHERE p.manifest_id = :manifest
                        """).param("manifest", manifestId).query(rows).list();
    }

    /** @return false when it was taken before; a concurrent one is waited for */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(TrackingEvent event) {
        var reason = event.reasonCode();
        return jdbc.sql(INSERT)
                        .param("carrier", event.carrierCode())
                        .param("number", event.number())
                        .param("code", event.code())
                        .param("status", event.status().code())
                        .param("reason", reason == null ? null : reason.code(), Types.VARCHAR)
                        .param("city", event.city(), Types.VARCHAR)
                        .param("country", event.country(), Types.VARCHAR)
                        .param("estimated", SqlTimes.orNull(event.estimatedDelivery()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("occurred", SqlTimes.of(event.occurredAt()))
                        .param("received", SqlTimes.of(event.receivedAt()))
                        .param("source", event.source().code())
                        .param("by", event.recordedBy(), Types.VARCHAR)
                        .update()
                > 0;
    }

    /** @return false when the message was taken before; a concurrent one is waited for */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean claim(String carrierCode, String messageId, Instant now) {
        return jdbc.sql("""
                                INSERT INTO tracking_messages (carrier_code, message_id, received_at)
                                VALUES (:carrier, :id, :now)
                                ON CONFLICT (carrier_code, message_id) DO NOTHING
                                """)
                        .param("carrier", carrierCode)
                        .param("id", messageId)
                        .param("now", SqlTimes.of(now))
                        .update()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    int deleteMessagesBefore(Instant limit) {
        return jdbc.sql("DELETE FROM tracking_messages WHERE received_at < :limit")
                .param("limit", SqlTimes.of(limit))
                .update();
    }

    /** Events of numbers that nobody here has come to know. */
    @Transactional(propagation = Propagation.MANDATORY)
    int deleteUnknownBefore(Instant limit) {
        return jdbc.sql("""
                        DELETE FROM tracking_events e
                        WHERE e.received_at < :limit
                          AND NOT EXISTS (SELECT FROM carrier_numbers n
                              WHERE n.carrier_code = e.carrier_code AND n.number = e.number)
                          AND NOT EXISTS (SELECT FROM tracked_parcels p
                              WHERE p.carrier_code = e.carrier_code AND p.tracking_number = e.number)
                        """).param("limit", SqlTimes.of(limit)).update();
    }
}
