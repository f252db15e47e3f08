package com.quenty.analytics.metrics.ingestion;

import static com.quenty.analytics.Readings.batch;
import static com.quenty.analytics.Readings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.ContractSample;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class MetricIngestionIT {

    private static final String METRICS = "/api/v1/metrics";

    private final ApiClient api;
    private final ApiClient sibling;
    private final MutableClock clock;
    private final JdbcClient jdbc;

    MetricIngestionIT(RestTestClient http, MutableClock clock, JdbcClient jdbc) {
        this.api = ApiClient.of(http);
        this.sibling = ApiClient.unchecked(http).as(Tokens.ofService("order-service"));
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private static String id() {
        return ExternalId.next("MET");
    }

    private Instant now() {
        return clock.instant();
    }

    @SafeVarargs
    private Answer record(Map<String, @Nullable Object>... readings) {
        return api.post(METRICS, batch(List.of(readings)));
    }

    private long kept(String metricId) {
        return jdbc.sql("SELECT count(*) FROM metrics WHERE metric_id = :id")
                .param("id", metricId)
                .query(Long.class)
                .single();
    }

    private static List<String> outcomes(Answer answer) {
        return answer.at("results")
                .valueStream()
                .map(row -> row.path("outcome").asString(""))
                .toList();
    }

    @Test
    void aBadReadingNeverLosesTheOthers() {
        var good = id();
        var alsoGood = id();

        var answer = record(
                        reading(good, "orders.placed", new BigDecimal("25.00"), now(), "unit", "USD"),
                        reading(id(), "orders.dreamt_of", 1, now()),
                        reading(id(), "stock.out", "NaN", now()),
                        reading(id(), "orders.placed", 1, now()),
                        Json.of("name", "stock.out"),
                        reading(alsoGood, "stock.out", 1, now()))
                .is(200);

        assertThat(outcomes(answer))
                .containsExactly("recorded", "refused", "refused", "refused", "refused", "recorded");
        assertThat(answer.text("results.1.code")).isEqualTo("metric-unknown");
        assertThat(answer.text("results.1.errors.0.pointer")).isEqualTo("/readings/1/name");
        assertThat(answer.text("results.2.code")).isEqualTo("validation-failed");
        assertThat(answer.text("results.2.errors.0.pointer")).isEqualTo("/readings/2/value");
        assertThat(answer.text("results.3.code")).isEqualTo("unit-unsuitable");
        assertThat(answer.text("results.4.code")).isEqualTo("validation-failed");
        assertThat(answer.number("recorded")).isEqualTo(2);
        assertThat(answer.number("refused")).isEqualTo(4);
        assertThat(kept(good)).isOne();
        assertThat(kept(alsoGood)).isOne();
    }

    @Test
    void aReadingByItselfIsRefusedByItsProblem() {
        record(reading(id(), "orders.dreamt_of", 1, now())).problem(422, "metric-unknown", "/readings/0/name");
        record(reading(id(), "stock.out", "Infinity", now())).problem(400, "validation-failed", "/readings/0/value");
        record(reading(id(), "stock.out", 1, now(), "surprise", 1))
                .problem(400, "validation-failed", "/readings/0/surprise");
    }

    @Test
    void aBatchOfWhichNothingCanBeTakenIsRefused() {
        record(reading(id(), "orders.dreamt_of", 1, now()), reading(id(), "stock.out", "NaN", now()))
                .problem(422, "readings-refused", "/readings/0/name", "/readings/1/value");
    }

    @Test
    void valuesAreTakenUpToTheLastDigitOfTheColumn() {
        var largest = id();

        record(reading(largest, "stock.low", new BigDecimal("9999999999999999.9999"), now(), "unit", "units"))
                .is(200);

        assertThat(jdbc.sql("SELECT value FROM metrics WHERE metric_id = :id")
                        .param("id", largest)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("9999999999999999.9999");
        record(reading(id(), "stock.low", new BigDecimal("10000000000000000"), now(), "unit", "units"))
                .problem(400, "validation-failed", "/readings/0/value");
        record(reading(id(), "stock.low", new BigDecimal("0.00001"), now(), "unit", "units"))
                .problem(400, "validation-failed", "/readings/0/value");
    }

    @Test
    void readingsComeLateOrAheadWithinLimitsOnly() {
        clock.stop();

        record(reading(id(), "stock.out", 1, now().minus(Duration.ofDays(30)))).is(200);
        record(reading(id(), "stock.out", 1, now().plus(Duration.ofMinutes(5)))).is(200);
        record(reading(id(), "stock.out", 1, now().minus(Duration.ofDays(30)).minusMillis(1)))
                .problem(422, "reading-too-old", "/readings/0/timestamp");
        record(reading(id(), "stock.out", 1, now().plus(Duration.ofMinutes(5)).plusMillis(1)))
                .problem(422, "reading-ahead", "/readings/0/timestamp");
    }

    @Test
    void aReadingIsTakenOnceByItsId() {
        var once = id();
        var at = now();

        assertThat(outcomes(record(reading(once, "stock.out", 1, at), reading(once, "stock.out", 1, at))))
                .containsExactly("recorded", "duplicate");
        assertThat(outcomes(record(reading(once, "stock.out", new BigDecimal("1.00"), at))))
                .containsExactly("duplicate");
        record(reading(once, "stock.out", 2, at)).problem(409, "metric-id-taken", "/readings/0/metric_id");
        assertThat(kept(once)).isOne();
    }

    @Test
    void batchesThatShareReadingsAtTheSameMomentTakeThemOnce() {
        var readings = new ArrayList<Map<String, @Nullable Object>>();
        var name = "concurrent-" + id();
        for (int i = 0; i < 50; i++) {
            readings.add(reading(id(), "stock.out", 1, now(), "source_entity_id", name));
        }
        var backwards = List.copyOf(readings.reversed());

        Concurrently.run(List.<Callable<Answer>>of(
                        () -> api.post(METRICS, batch(readings)).is(200),
                        () -> api.post(METRICS, batch(backwards)).is(200)))
                .forEach(Outcome::require);

        assertThat(jdbc.sql("SELECT count(*) FROM metrics WHERE source_entity_id = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isEqualTo(50);
    }

    @Test
    void aBatchThatBreaksOffIsTakenWholeTheNextTime() {
        var first = id();
        var second = id();
        var batch = batch(List.of(reading(first, "stock.out", 1, now()), reading(second, "stock.out", 1, now())));
        // Breaks off after receipts and readings were written, as the end of the process would.
        jdbc.sql("""
                        CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS
                        'BEGIN RAISE EXCEPTION ''broken off''; END'
                        """).update();
        jdbc.sql("CREATE TRIGGER break_off BEFORE INSERT ON dirty_buckets FOR EACH ROW EXECUTE FUNCTION break_off()")
                .update();
        try {
            assertThat(api.post(METRICS, batch).status()).isGreaterThanOrEqualTo(400);
        } finally {
            jdbc.sql("DROP TRIGGER break_off ON dirty_buckets").update();
            jdbc.sql("DROP FUNCTION break_off()").update();
        }
        assertThat(kept(first)).isZero();

        assertThat(outcomes(api.post(METRICS, batch).is(200))).containsExactly("recorded", "recorded");
        assertThat(outcomes(api.post(METRICS, batch).is(200))).containsExactly("duplicate", "duplicate");
        assertThat(kept(first)).isOne();
        assertThat(kept(second)).isOne();
    }

    @Test
    void anIdIsNoDimension() {
        var readings = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < 1_001; i++) {
            readings.add(reading(
                    id(),
                    "routes.finished",
                    1,
                    now(),
                    "company_id",
                    "COMP-CARDINALITY",
                    "tags",
                    Map.of("vehicle_type", "van", "route_id", "ROUTE-" + i)));
        }

        var answer = api.post(METRICS, batch(readings)).is(200);

        assertThat(answer.number("recorded")).isEqualTo(1_000);
        assertThat(answer.text("results.1000.code")).isEqualTo("too-many-tag-sets");
        assertThat(answer.text("results.1000.errors.0.pointer")).isEqualTo("/readings/1000/tags/route_id");
        record(reading(id(), "routes.finished", 1, now(), "company_id", "COMP-OTHER", "tags", Map.of("route_id", "R")))
                .is(200);
    }

    @Test
    void moreTagsThanAnybodyNeedsAreRefused() {
        var tags = new HashMap<String, String>();
        for (int i = 0; i < 10_000; i++) {
            tags.put("tag_" + i, "x");
        }

        record(reading(id(), "stock.out", 1, now(), "tags", tags))
                .problem(400, "validation-failed", "/readings/0/tags");
        record(reading(id(), "stock.out", 1, now(), "tags", Map.of("Not a name", "x")))
                .problem(400, "validation-failed", "/readings/0/tags");
    }

    @Test
    void companiesRecordForThemselvesOnly() {
        var own = id();
        var company = api.as(Tokens.with("metrics:record").company("COMP-OWN"));

        company.post(METRICS, batch(List.of(reading(own, "stock.out", 1, now()))))
                .is(200);
        company.post(METRICS, batch(List.of(reading(id(), "stock.out", 1, now(), "company_id", "COMP-OTHER"))))
                .problem(403, "outside-data-scope", "/readings/0/company_id");

        assertThat(jdbc.sql("SELECT company_id FROM metrics WHERE metric_id = :id")
                        .param("id", own)
                        .query(String.class)
                        .single())
                .isEqualTo("COMP-OWN");
    }

    @Test
    void siblingsTellTheirFiguresAndAreNotKeptWaitingByABadOne() {
        var sample = Json.parse(ContractSample.of("analytics", "metric-batch")
                .json()
                .replace("2026-11-26T14:05:00Z", now().toString()));

        sibling.post("/internal/v1/metrics", sample).is(200);
        sibling.post("/internal/v1/metrics", sample).is(200);

        assertThat(kept("MET-01KAMQ9B2C3D4E5F6G7H8J9K0M")).isOne();
        assertThat(jdbc.sql("""
                        SELECT company_id || ' ' || source_service || ' ' || cast(tags AS text) FROM metrics
                        WHERE metric_id = 'MET-01KAMQ9B2C3D4E5F6G7H8J9K0M'
                        """).query(String.class).single())
                .isEqualTo("COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC order-service {}");

        var good = id();
        sibling.post(
                        "/internal/v1/metrics",
                        batch(List.of(inContract(id(), "orders.dreamt_of"), inContract(good, "stock.out"))))
                .is(200);
        assertThat(kept(good)).isOne();
    }

    private Map<String, @Nullable Object> inContract(String id, String name) {
        return Json.changed(
                reading(id, name, 1, now()),
                "metric_type",
                "business",
                "source_entity_type",
                "product",
                "source_entity_id",
                "1",
                "tags",
                Map.of("company_id", "COMP-A"));
    }
}
