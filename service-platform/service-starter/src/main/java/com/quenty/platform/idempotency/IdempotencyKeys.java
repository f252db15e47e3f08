package com.quenty.platform.idempotency;

import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of answers. */
class IdempotencyKeys {

    static final Duration KEPT = Duration.ofHours(48);

    /** @param answer JSON */
    record Stored(byte[] fingerprint, String answer) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Claims the request until the end of the running transaction. The lock goes with the transaction, however that
     * ends: a process that is killed leaves no claim behind.
     *
     * @return false while another transaction holds it
     */
    boolean claim(KeyedRequest request) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(:request, 0))")
                .param("request", String.join("\n", request.principal(), request.endpoint(), request.key()))
                .query(Boolean.class)
                .single();
    }

    Optional<Stored> find(KeyedRequest request) {
        return jdbc.sql("""
                        SELECT fingerprint, answer FROM idempotency_keys
                        WHERE principal = :principal AND endpoint = :endpoint AND idempotency_key = :key
                        """)
                .param("principal", request.principal())
                .param("endpoint", request.endpoint())
                .param("key", request.key())
                .query((row, number) -> new Stored(row.getBytes("fingerprint"), row.getString("answer")))
                .optional();
    }

    void store(KeyedRequest request, String answer) {
        jdbc.sql("""
                        INSERT INTO idempotency_keys (principal, endpoint, idempotency_key, fingerprint, answer, created_at)
                        VALUES (:principal, :endpoint, :key, :fingerprint, CAST(:answer AS JSONB), :now)
                        """)
                .param("principal", request.principal())
                .param("endpoint", request.endpoint())
                .param("key", request.key())
                .param("fingerprint", request.fingerprint())
                .param("answer", answer)
                .param("now", SqlTimes.now(clock))
                .update();
    }

    int deleteOld() {
        return jdbc.sql("DELETE FROM idempotency_keys WHERE created_at < :before")
                .param("before", SqlTimes.of(clock.instant().minus(KEPT)))
                .update();
    }
}
