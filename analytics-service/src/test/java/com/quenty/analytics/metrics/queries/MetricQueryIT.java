package com.quenty.analytics.metrics.queries;

import static com.quenty.analytics.Readings.batch;
import static com.quenty.analytics.Readings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class MetricQueryIT {

    private static final String QUERY = "/api/v1/metrics/query";

    private final ApiClient api;
    private final MutableClock clock;

    MetricQueryIT(RestTestClient http, MutableClock clock) {
        this.api = ApiClient.of(http);
        this.clock = clock;
    }

    private void record(String company, String metric, Object value, Instant at, @Nullable Object... more) {
        api.post(
                        "/api/v1/metrics",
                        batch(List.of(Json.changed(
                                reading(ExternalId.next("MET"), metric, value, at, "company_id", company), more))))
                .is(200);
    }

    private static Map<String, @Nullable Object> question(
            String metric, String aggregation, Instant from, Instant until, @Nullable Object... more) {
        return Json.changed(
                Json.of(
                        "metric",
                        metric,
                        "aggregation",
                        aggregation,
                        "read_from",
                        from.toString(),
                        "read_until",
                        until.toString()),
                more);
    }

    private static List<Map<String, @Nullable Object>> ofCompany(String company) {
        return List.of(Json.of("tag", "company_id", "values", List.of(company)));
    }

    private static List<String> values(Answer answer) {
        return answer.at("series.0.points")
                .valueStream()
                .map(point -> point.path("value").isNull()
                        ? "null"
                        : point.path("value").decimalValue().toPlainString())
                .toList();
    }

    @Test
    void aDayHasTwentyThreeHoursWhenTheClockGoesForward() {
        clock.stopAt(Instant.parse("2027-03-29T12:00:00Z"));
        var midnight = Instant.parse("2027-03-27T23:00:00Z");
        for (int hour = 0; hour < 30; hour++) {
            record("COMP-DST", "stock.out", 1, midnight.plus(Duration.ofHours(hour)));
        }

        var answer = api.post(
                        QUERY,
                        question(
                                "stock.out",
                                "count",
                                midnight,
                                Instant.parse("2027-03-29T22:00:00Z"),
                                "bucket",
                                "day",
                                "zone",
                                "Europe/Madrid",
                                "filters",
                                ofCompany("COMP-DST")))
                .is(200);

        assertThat(values(answer)).containsExactly("23", "7");
        assertThat(answer.text("series.0.points.1.at")).isEqualTo("2027-03-28T22:00:00Z");
    }

    @Test
    void aDayOfAZoneThatIsHalfAnHourApartHasItsOwnReadings() {
        clock.stopAt(Instant.parse("2027-05-03T12:00:00Z"));
        record("COMP-HALF", "stock.out", 1, Instant.parse("2027-05-01T18:29:59Z"));
        record("COMP-HALF", "stock.out", 1, Instant.parse("2027-05-01T18:30:00Z"));

        var answer = api.post(
                        QUERY,
                        question(
                                "stock.out",
                                "sum",
                                Instant.parse("2027-04-30T18:30:00Z"),
                                Instant.parse("2027-05-02T18:30:00Z"),
                                "bucket",
                                "day",
                                "zone",
                                "Asia/Kolkata",
                                "filters",
                                ofCompany("COMP-HALF")))
                .is(200);

        assertThat(values(answer)).containsExactly("1", "1");
    }

    @Test
    void gapsAreFilledAsAsked() {
        clock.stop();
        var until = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var from = until.minus(Duration.ofHours(4));
        record("COMP-GAP", "stock.low", 3, from.plusSeconds(60), "unit", "units");
        record("COMP-GAP", "stock.low", 8, from.plus(Duration.ofHours(2)), "unit", "units");

        for (var fill : Map.of(
                        "null", List.of("3", "null", "8", "null"),
                        "zero", List.of("3", "0", "8", "0"),
                        "previous", List.of("3", "3", "8", "8"))
                .entrySet()) {
            var answer = api.post(
                            QUERY,
                            question(
                                    "stock.low",
                                    "min",
                                    from,
                                    until,
                                    "bucket",
                                    "hour",
                                    "zone",
                                    "UTC",
                                    "fill",
                                    fill.getKey(),
                                    "filters",
                                    ofCompany("COMP-GAP")))
                    .is(200);
            assertThat(values(answer)).as(fill.getKey()).isEqualTo(fill.getValue());
        }
    }

    @Test
    void unitsAreNeverAddedAndTheLargestSeriesComeFirst() {
        clock.stop();
        var now = clock.instant();
        record("COMP-UNITS", "orders.placed", 10, now, "unit", "USD");
        record("COMP-UNITS", "orders.placed", 5, now, "unit", "USD");
        record("COMP-UNITS", "orders.placed", 90_000, now, "unit", "COP");

        var answer = api.post(
                        QUERY,
                        question(
                                "orders.placed",
                                "sum",
                                now.minusSeconds(60),
                                now.plusSeconds(60),
                                "filters",
                                ofCompany("COMP-UNITS")))
                .is(200);

        assertThat(answer.at("series").size()).isEqualTo(2);
        assertThat(answer.text("series.0.unit")).isEqualTo("COP");
        assertThat(answer.decimal("series.1.value")).isEqualByComparingTo("15");
        assertThat(answer.number("series.1.readings")).isEqualTo(2);
    }

    @Test
    void tagsGroupFilterAndTheTopIsTaken() {
        clock.stop();
        var now = clock.instant();
        for (var zone : List.of("A", "B", "C")) {
            for (int i = 0; i < zone.charAt(0) - 'A' + 1; i++) {
                record(
                        "COMP-TAGS",
                        "pickups.completed",
                        1,
                        now,
                        "tags",
                        Map.of("zone_code", zone, "pickup_type", "express"));
            }
        }
        record("COMP-TAGS", "pickups.completed", 1, now, "tags", Map.of("pickup_type", "scheduled"));

        var grouped = api.post(
                        QUERY,
                        question(
                                "pickups.completed",
                                "count",
                                now.minusSeconds(60),
                                now.plusSeconds(60),
                                "group_by",
                                List.of("zone_code"),
                                "top",
                                2,
                                "filters",
                                List.of(
                                        ofCompany("COMP-TAGS").getFirst(),
                                        Json.of("tag", "pickup_type", "values", List.of("express")))))
                .is(200);

        assertThat(grouped.at("series")
                        .valueStream()
                        .map(series -> series.path("tags").path("zone_code").asString("")))
                .containsExactly("C", "B");
    }

    @Test
    void aSpanIsComparedWithTheOneBefore() {
        clock.stop();
        var now = clock.instant();
        record("COMP-BEFORE", "stock.out", 4, now.minus(Duration.ofHours(30)));
        record("COMP-BEFORE", "stock.out", 5, now.minus(Duration.ofHours(3)));

        var answer = api.post(
                        QUERY,
                        question(
                                "stock.out",
                                "sum",
                                now.minus(Duration.ofHours(24)),
                                now,
                                "compare",
                                true,
                                "filters",
                                ofCompany("COMP-BEFORE")))
                .is(200);

        assertThat(answer.decimal("series.0.value")).isEqualByComparingTo("5");
        assertThat(answer.decimal("series.0.previous")).isEqualByComparingTo("4");
        assertThat(answer.decimal("series.0.change")).isEqualByComparingTo("0.25");
    }

    @Test
    void companiesSeeTheirOwnFiguresWhateverTheyAskFor() {
        clock.stop();
        var now = clock.instant();
        record("COMP-MINE", "stock.out", 1, now);
        record("COMP-THEIRS", "stock.out", 100, now);
        var mine = api.as(Tokens.with("metrics:read").company("COMP-MINE"));

        var all = mine.post(
                        QUERY,
                        question(
                                "stock.out",
                                "sum",
                                now.minusSeconds(60),
                                now.plusSeconds(60),
                                "group_by",
                                List.of("company_id")))
                .is(200);
        var theirs = mine.post(
                        QUERY,
                        question(
                                "stock.out",
                                "sum",
                                now.minusSeconds(60),
                                now.plusSeconds(60),
                                "filters",
                                ofCompany("COMP-THEIRS")))
                .is(200);

        assertThat(all.at("series").size()).isEqualTo(1);
        assertThat(all.decimal("series.0.value")).isEqualByComparingTo("1");
        assertThat(theirs.at("series").isEmpty()).isTrue();
    }

    @Test
    void questionsThatCanNotBeAnsweredAreRefused() {
        var now = clock.instant();
        var hourAgo = now.minusSeconds(3600);

        api.post(QUERY, question("orders.dreamt_of", "sum", hourAgo, now)).problem(422, "metric-unknown", "/metric");
        api.post(QUERY, question("stock.out", "sum", hourAgo, now, "zone", "Mars/Olympus"))
                .problem(422, "zone-unknown", "/zone");
        api.post(QUERY, question("stock.out", "percentile", hourAgo, now))
                .problem(422, "percentile-unsuitable", "/percentile");
        api.post(QUERY, question("stock.out", "sum", now, hourAgo)).problem(400, "validation-failed", "/read_until");
        api.post(QUERY, question("stock.out", "sum", now.minus(Duration.ofDays(2)), now, "bucket", "minute"))
                .problem(422, "answer-too-large", "/bucket");
        api.post(QUERY, question("stock.out", "sum", hourAgo, now, "group_by", List.of("x'; DROP TABLE metrics; --")))
                .problem(400, "validation-failed");
    }

    @Test
    void theOverviewShowsRevenueOrdersAndGrowth() {
        clock.stop();
        var now = clock.instant();
        var company = api.as(Tokens.with("metrics:read").company("COMP-OVERVIEW"));
        record("COMP-OVERVIEW", "orders.placed", 30, now.minusSeconds(10), "unit", "USD");
        record("COMP-OVERVIEW", "orders.placed", 50, now.minusSeconds(5), "unit", "USD");
        record("COMP-OVERVIEW", "orders.delivered", new BigDecimal("30.50"), now.minusSeconds(4), "unit", "USD");
        record("COMP-OVERVIEW", "orders.delivered", new BigDecimal("50.00"), now.minusSeconds(3), "unit", "USD");
        record("COMP-OVERVIEW", "customers.registered", 1, now.minusSeconds(2));

        var overview = company.get("/api/v1/metrics/overview").is(200);

        assertThat(overview.decimal("orders.count")).isEqualByComparingTo("2");
        assertThat(overview.decimal("customers.count")).isEqualByComparingTo("1");
        assertThat(overview.text("revenue.0.currency")).isEqualTo("USD");
        assertThat(overview.decimal("revenue.0.revenue")).isEqualByComparingTo("80.5");
        assertThat(overview.decimal("revenue.0.average_value")).isEqualByComparingTo("40.25");
    }

    @Test
    void aTrendEndsToday() {
        clock.stop();
        record("COMP-TREND", "stock.out", 7, clock.instant());
        var company = api.as(Tokens.with("metrics:read").company("COMP-TREND"));

        var trend =
                company.get("/api/v1/metrics/trends?metric=stock.out&days=7").is(200);

        var values = new ArrayList<>(values(trend));
        assertThat(values).hasSize(7);
        assertThat(values.getLast()).isEqualTo("7");
        company.get("/api/v1/metrics/trends?metric=orders.dreamt_of").problem(422, "metric-unknown", "metric");
    }
}
