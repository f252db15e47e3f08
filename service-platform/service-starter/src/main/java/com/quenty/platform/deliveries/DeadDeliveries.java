package com.quenty.platform.deliveries;

import com.quenty.platform.persistence.SqlTimes;
import java.sql.Types;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Deliveries that were given up, kept for an operator. */
class DeadDeliveries {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    DeadDeliveries(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    void keep(String handler, String key, Envelope envelope, int attempts, Throwable cause) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO dead_deliveries (id, handler, key, payload, sent_at, attempts, last_error, died_at)
                        VALUES (:id, :handler, :key, :payload, :sentAt, :attempts, :error, :now)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("id", envelope.id())
                .param("handler", handler)
                .param("key", key)
                .param("payload", envelope.payload().toString(), Types.OTHER)
                .param("sentAt", SqlTimes.of(envelope.sentAt()))
                .param("attempts", attempts)
                .param("error", cause.toString())
                .param("now", SqlTimes.now(clock))
                .update());
    }
}
