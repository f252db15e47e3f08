package com.quenty.customer.users;

import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.test.MutableClock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.awaitility.core.ThrowingRunnable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries that are written and not delivered yet. */
final class WaitingDeliveries {

    private static final Duration STEP = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final MutableClock clock;

    WaitingDeliveries(JdbcClient jdbc, MutableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Neither for later nor, once those that are due have come through, for now. */
    void areNone() {
        eventually(() ->
                assertThat(count("AND (picked OR execution_time <= :now)")).isZero());
        assertThat(count()).isZero();
    }

    long count() {
        return count("");
    }

    private long count(String which) {
        return jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name LIKE 'delivery:%' " + which)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Deliveries of an account that wait until a change of it is most likely over. */
    long repetitions() {
        return jdbc.sql("""
            SELECT count(*) FROM scheduled_tasks
            WHERE task_name = 'delivery:account-sync' AND task_instance LIKE 'AFTER%' AND NOT picked
            """).query(Long.class).single();
    }

    /**
     * Moves the clock in steps until the assertions hold: whatever is scheduled, or rescheduled meanwhile, becomes
     * due.
     */
    void asTimePasses(ThrowingRunnable assertions) {
        eventually(() -> {
            clock.advance(STEP);
            assertions.run();
        });
    }
}
