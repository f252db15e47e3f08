package com.quenty.analytics.metrics.rollups;

import static com.quenty.analytics.Readings.batch;
import static com.quenty.analytics.Readings.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Roll-ups equal a recompute from the readings, whatever comes when, and answers do not show which of them were asked. */
@ServiceIT
class RollupIT {

    private static final String METRIC = "pickups.booked";

    private final ApiClient api;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final RollupService rollups;
    private final RetentionService retention;
    private final BusinessZone zone;

    RollupIT(
            RestTestClient http,
            MutableClock clock,
            JdbcClient jdbc,
            RollupService rollups,
            RetentionService retention,
            BusinessZone zone) {
        this.api = ApiClient.of(http);
        this.clock = clock;
        this.jdbc = jdbc;
        this.rollups = rollups;
        this.retention = retention;
        this.zone = zone;
    }

    @BeforeEach
    void withoutReadings() {
        // One by one: together their locks could close a circle with those of a job.
        for (var table : List.of("metrics", "metric_rollups", "dirty_buckets", "dropped_months")) {
            jdbc.sql("TRUNCATE " + table).update();
        }
    }

    private void record(List<Map<String, @Nullable Object>> readings) {
        api.post("/api/v1/metrics", batch(readings)).is(200);
    }

    private static Map<String, @Nullable Object> booked(
            String company, String value, String unit, Instant at, String zone) {
        return reading(
                ExternalId.next("MET"),
                METRIC,
                new BigDecimal(value),
                at,
                "unit",
                unit,
                "company_id",
                company,
                "tags",
                Map.of("zone_code", zone));
    }

    private Answer ask(String company, String aggregation, Instant from, Instant until, @Nullable Object... more) {
        return api.post(
                        "/api/v1/metrics/query",
                        Json.changed(
                                Json.of(
                                        "metric",
                                        METRIC,
                                        "aggregation",
                                        aggregation,
                                        "read_from",
                                        from.toString(),
                                        "read_until",
                                        until.toString(),
                                        "filters",
                                        List.of(Json.of("tag", "company_id", "values", List.of(company)))),
                                more))
                .is(200);
    }

    /** Rows that either side has and the other lacks, counted by PostgreSQL from the readings. */
    private long differences(String part, String inZone, String level) {
        return jdbc.sql("""
                        WITH recomputed AS (
                            SELECT company_id, name, date_trunc(:part, timestamp, :zone) AS start, coalesce(unit, '') AS unit, tags,
                                count(*) AS n, sum(value) AS s, min(value) AS low, max(value) AS high, sum(value * value) AS q
                            FROM metrics WHERE company_id LIKE 'COMP-R_' GROUP BY 1, 2, 3, 4, 5
                        ), rolled AS (
                            SELECT company_id, name, bucket_start AS start, unit, tags, reading_count AS n, value_sum AS s,
                                value_min AS low, value_max AS high, squares_sum AS q
                            FROM metric_rollups WHERE level = :level AND company_id LIKE 'COMP-R_'
                        )
                        SELECT (SELECT count(*) FROM (SELECT * FROM recomputed EXCEPT SELECT * FROM rolled) missing)
                            + (SELECT count(*) FROM (SELECT * FROM rolled EXCEPT SELECT * FROM recomputed) surplus)
                        """)
                .param("part", part)
                .param("zone", inZone)
                .param("level", level)
                .query(Long.class)
                .single();
    }

    @Test
    void rollUpsEqualARecomputeFromReadingsThatComeInAnyOrder() {
        clock.stop();
        var now = clock.instant();
        var random = new Random(18);
        for (int round = 0; round < 4; round++) {
            var readings = new ArrayList<Map<String, @Nullable Object>>();
            for (int i = 0; i < 150; i++) {
                readings.add(booked(
                        "COMP-R" + random.nextInt(3),
                        BigDecimal.valueOf(random.nextLong(-1_000_000, 100_000_000), 4)
                                .toPlainString(),
                        random.nextBoolean() ? "USD" : "COP",
                        now.minusSeconds(random.nextLong(Duration.ofDays(29).toSeconds())),
                        "Z" + random.nextInt(3)));
            }
            record(readings);
            rollups.refresh();

            var business = zone.zone().getId();
            assertThat(differences("hour", "UTC", "hour"))
                    .as("hours, round %d", round)
                    .isZero();
            assertThat(differences("day", business, "day"))
                    .as("days, round %d", round)
                    .isZero();
            assertThat(differences("month", business, "month"))
                    .as("months, round %d", round)
                    .isZero();
        }
        assertThat(jdbc.sql("SELECT count(*) FROM dirty_buckets")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anAnswerIsTheSameBeforeAndAfterTheRollUp() {
        clock.stop();
        var now = clock.instant();
        var readings = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 1; i <= 200; i++) {
            readings.add(booked("COMP-SAME", Integer.toString(i), "USD", now.minus(Duration.ofMinutes(37L * i)), "Z"));
        }
        record(readings);
        var from = now.minus(Duration.ofDays(6));

        for (var aggregation : List.of("sum", "avg", "min", "max", "count", "rate", "stddev")) {
            var dirty =
                    ask("COMP-SAME", aggregation, from, now, "bucket", "day").at("series");
            rollups.refresh();
            assertThat(ask("COMP-SAME", aggregation, from, now, "bucket", "day").at("series"))
                    .as(aggregation)
                    .isEqualTo(dirty);
            // Dirty again for the next aggregation, without changing a figure of this company.
            record(List.of(booked("COMP-SAME-TOO", "1", "USD", now.minus(Duration.ofHours(30)), "Z")));
        }
        assertThat(ask("COMP-SAME", "sum", from, now).decimal("series.0.value")).isEqualByComparingTo("20100");
        assertThat(ask("COMP-SAME", "stddev", from, now).decimal("series.0.value"))
                .isEqualByComparingTo("57.8791845140"); // sqrt(200 * 201 / 12)
        assertThat(ask("COMP-SAME", "percentile", from, now, "percentile", 95)
                        .decimal("series.0.value")
                        .doubleValue())
                .isBetween(188.0, 192.0);
    }

    @Test
    void aLateReadingIsInTheNextAnswer() {
        clock.stop();
        var now = clock.instant();
        var from = now.minus(Duration.ofDays(20));
        record(List.of(booked("COMP-LATE", "10", "USD", now.minus(Duration.ofDays(10)), "Z")));
        rollups.refresh();

        record(List.of(booked("COMP-LATE", "5", "USD", now.minus(Duration.ofDays(10)), "Z")));

        assertThat(ask("COMP-LATE", "sum", from, now).decimal("series.0.value")).isEqualByComparingTo("15");
        rollups.refresh();
        assertThat(ask("COMP-LATE", "sum", from, now).decimal("series.0.value")).isEqualByComparingTo("15");
    }

    @Test
    void aRefreshThatBreaksOffLosesAndDoublesNothing() {
        clock.stop();
        var now = clock.instant();
        // Breaks off after some hours were rolled up, as the end of the process would.
        jdbc.sql("""
                        CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS
                        'BEGIN IF NEW.value_sum = 10 THEN RAISE EXCEPTION ''broken off''; END IF; RETURN NEW; END'
                        """).update();
        jdbc.sql("CREATE TRIGGER break_off BEFORE INSERT ON metric_rollups FOR EACH ROW EXECUTE FUNCTION break_off()")
                .update();
        try {
            record(List.of(
                    booked("COMP-BREAK", "10", "USD", now.minusSeconds(60), "Z"),
                    booked("COMP-BREAK", "5", "USD", now.minus(Duration.ofDays(2)), "Z")));
            assertThatThrownBy(rollups::refresh).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.sql("DROP TRIGGER break_off ON metric_rollups").update();
            jdbc.sql("DROP FUNCTION break_off()").update();
        }
        var from = now.minus(Duration.ofDays(4));
        assertThat(ask("COMP-BREAK", "sum", from, now).decimal("series.0.value"))
                .isEqualByComparingTo("15");

        rollups.refresh();
        rollups.refresh();

        assertThat(ask("COMP-BREAK", "sum", from, now).decimal("series.0.value"))
                .isEqualByComparingTo("15");
        assertThat(jdbc.sql(
                                "SELECT sum(reading_count) FROM metric_rollups WHERE company_id = 'COMP-BREAK' AND level = 'hour'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void readingsGoWhenTheirRollUpsAreProvenAndAnswersStay() {
        month("y2027m03", "2027-03-01", "2027-04-01");
        clock.stopAt(Instant.parse("2027-03-10T12:00:00Z"));
        var at = Instant.parse("2027-03-09T15:20:00Z");
        record(List.of(
                booked("COMP-OLD", "10", "USD", at, "Z"), booked("COMP-OLD", "32", "USD", at.plusSeconds(4_000), "Z")));
        rollups.refresh();
        var from = Instant.parse("2027-03-01T05:00:00Z");
        var until = Instant.parse("2027-04-01T05:00:00Z");

        clock.stopAt(Instant.parse("2027-06-29T12:00:00Z"));
        retention.run();
        assertThat(exists("y2027m03")).as("89 days after the month").isTrue();

        clock.stopAt(Instant.parse("2027-07-01T12:00:00Z"));
        retention.run();
        assertThat(exists("y2027m03")).as("91 days after the month").isFalse();
        assertThat(ask("COMP-OLD", "sum", from, until, "bucket", "hour").decimal("series.0.value"))
                .isEqualByComparingTo("42");
        api.post(
                        "/api/v1/metrics/query",
                        Json.of(
                                "metric",
                                METRIC,
                                "aggregation",
                                "sum",
                                "read_from",
                                at.toString(),
                                "read_until",
                                until.toString()))
                .problem(422, "resolution-not-kept", "/read_from");
        assertThat(jdbc.sql("SELECT readings FROM dropped_months WHERE month = '2027-03-01'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void readingsStayWhileRollUpsCanNotBeProven() {
        month("y2028m01", "2028-01-01", "2028-02-01");
        clock.stopAt(Instant.parse("2028-01-10T12:00:00Z"));
        record(List.of(booked("COMP-KEPT", "10", "USD", Instant.parse("2028-01-09T15:20:00Z"), "Z")));
        rollups.refresh();
        // A roll-up of an hour in which nothing was read.
        jdbc.sql("""
                        INSERT INTO metric_rollups (company_id, name, level, zone, bucket_start, unit, tag_key, tags,
                            reading_count, value_sum, value_min, value_max, squares_sum, sketch, refreshed_at)
                        SELECT company_id, name, level, zone, bucket_start + interval '1 hour', unit, tag_key, tags,
                            reading_count, value_sum, value_min, value_max, squares_sum, sketch, refreshed_at
                        FROM metric_rollups WHERE company_id = 'COMP-KEPT' AND level = 'hour'
                        """).update();

        clock.stopAt(Instant.parse("2028-05-10T12:00:00Z"));
        retention.run();
        retention.run();
        assertThat(exists("y2028m01")).as("with a roll-up that nothing proves").isTrue();

        jdbc.sql("DELETE FROM metric_rollups WHERE level = 'hour' AND bucket_start = '2028-01-09T16:00:00Z'")
                .update();
        retention.run();
        assertThat(exists("y2028m01")).as("without it").isFalse();
    }

    @Test
    void aRollUpThatDiffersIsMadeAgainBeforeItsReadingsGo() {
        month("y2028m03", "2028-03-01", "2028-04-01");
        clock.stopAt(Instant.parse("2028-03-10T12:00:00Z"));
        record(List.of(booked("COMP-WRONG", "10", "USD", Instant.parse("2028-03-09T15:20:00Z"), "Z")));
        rollups.refresh();
        jdbc.sql("UPDATE metric_rollups SET value_sum = 11 WHERE company_id = 'COMP-WRONG' AND level = 'hour'")
                .update();

        clock.stopAt(Instant.parse("2028-07-10T12:00:00Z"));
        retention.run();
        retention.run();

        assertThat(exists("y2028m03")).isFalse();
        assertThat(jdbc.sql("SELECT value_sum FROM metric_rollups WHERE company_id = 'COMP-WRONG' AND level = 'hour'")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("10");
    }

    @Test
    void hoursGoAfterAYearAndDaysAfterFiveWhenTheyAreInTheNextLevel() {
        month("y2029m03", "2029-03-01", "2029-04-01");
        clock.stopAt(Instant.parse("2029-03-10T12:00:00Z"));
        record(List.of(booked("COMP-LEVELS", "10", "USD", Instant.parse("2029-03-09T15:20:00Z"), "Z")));
        rollups.refresh();
        assertThat(levels()).containsExactlyInAnyOrder("hour", "day", "month");

        clock.stopAt(Instant.parse("2030-03-12T12:00:00Z"));
        retention.run();
        assertThat(levels()).containsExactlyInAnyOrder("day", "month");

        clock.stopAt(Instant.parse("2034-04-20T12:00:00Z"));
        retention.run();
        assertThat(levels()).containsExactly("month");
    }

    private List<String> levels() {
        return jdbc.sql("SELECT level FROM metric_rollups WHERE company_id = 'COMP-LEVELS'")
                .query(String.class)
                .list();
    }

    /** Unless the job has made it, under the same name. */
    private void month(String name, String from, String until) {
        jdbc.sql(
                        "CREATE TABLE IF NOT EXISTS metrics_%s PARTITION OF metrics FOR VALUES FROM ('%s 00:00+00') TO ('%s 00:00+00')"
                                .formatted(name, from, until))
                .update();
    }

    private boolean exists(String name) {
        return jdbc.sql("SELECT to_regclass('metrics_%s') IS NOT NULL".formatted(name))
                .query(Boolean.class)
                .single();
    }
}
