package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.sample.SampleApplication;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one test leaves waiting under a moved clock is not put off for the next. */
@ServiceIT(classes = SampleApplication.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovedClockIT {

    private static final Duration WEEK = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final MutableClock clock;

    MovedClockIT(JdbcClient jdbc, MutableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    @Order(1)
    void leavesWorkOfNextWeek() {
        schedule("before", clock.instant().plus(Duration.ofDays(1)));
        clock.advance(WEEK);
        schedule("later", clock.instant().plus(Duration.ofDays(1)));

        assertThat(time("later")).isAfter(now().plus(WEEK));
    }

    @Test
    @Order(2)
    void findsItAtItsDistanceToTheClock() {
        assertThat(time("later")).isBetween(now().plus(Duration.ofHours(23)), now().plus(Duration.ofHours(25)));
        assertThat(time("before")).as("was due under the moved clock").isBeforeOrEqualTo(now());
    }

    private void schedule(String instance, Instant at) {
        jdbc.sql("""
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                VALUES ('delivery:of-nobody', :instance, :at, false, 1)""")
                .param("instance", instance)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Instant time(String instance) {
        return jdbc.sql("SELECT execution_time FROM scheduled_tasks WHERE task_instance = :instance")
                .param("instance", instance)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
