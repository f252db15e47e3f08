package com.quenty.order.onlinepayments;

import com.quenty.platform.persistence.SqlTimes;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Events that were taken in, each once. */
@Repository
class PaymentEventRepository {

    private static final String INSERT = """
            INSERT INTO payment_events (provider, event_id, event_type, object_id, occurred_at, received_at)
            VALUES (:provider, :id, :type, :object, :occurred, :received)
            ON CONFLICT (provider, event_id) DO NOTHING
            """;

    private final JdbcClient jdbc;

    PaymentEventRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was taken in before; a concurrent one is waited for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(String provider, PaymentEvent event, Instant receivedAt) {
        return jdbc.sql(INSERT)
                        .param("provider", provider)
                        .param("id", event.id())
                        .param("type", event.type())
                        .param("object", event.objectId())
                        .param("occurred", SqlTimes.of(event.createdAt()))
                        .param("received", SqlTimes.of(receivedAt))
                        .update()
                > 0;
    }

    /** Whether it was taken, or came too late to matter. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(String provider, PaymentEvent event, boolean taken) {
        jdbc.sql("UPDATE payment_events SET taken = :taken WHERE provider = :provider AND event_id = :id")
                .param("taken", taken)
                .param("provider", provider)
                .param("id", event.id())
                .update();
    }
}
