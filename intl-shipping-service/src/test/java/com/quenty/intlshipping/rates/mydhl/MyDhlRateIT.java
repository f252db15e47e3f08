package com.quenty.intlshipping.rates.mydhl;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Two carriers by their tariffs, and one that is asked over its interface. */
@ServiceIT
class MyDhlRateIT {

    private static final String PATH = "/api/v1/shipping/rates";
    private static final Instant DECEMBER = Instant.parse("2026-12-01T15:00:00Z");

    private static final WireMockServer DHL =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    /** The time-out of the carrier's own answers is longer than the time box, which is what is tried here. */
    @DynamicPropertySource
    static void carrier(DynamicPropertyRegistry properties) {
        DHL.start();
        Map.of(
                        "enabled", "true",
                        "base-url", DHL.baseUrl(),
                        "account-number", "123456789",
                        "timeout", "10m",
                        "window", "1000")
                .forEach((name, value) -> properties.add("quenty.intlshipping.mydhl." + name, () -> value));
        properties.add("quenty.intlshipping.rates.time-box", () -> "4s");
    }

    @AfterAll
    static void stop() {
        DHL.stop();
    }

    private final ApiClient api;
    private final MutableClock clock;

    MyDhlRateIT(RestTestClient http, MutableClock clock) {
        this.api = ApiClient.of(http);
        this.clock = clock;
    }

    @BeforeEach
    void knowTheCarrier() {
        clock.stopAt(DECEMBER);
        DHL.resetAll();
        var carrier = api.get("/api/v1/carriers/DHL_EXPRESS");
        api.seeing(carrier)
                .put("/api/v1/carriers/DHL_EXPRESS/api-key", Json.of("api_key", "shop:secret-of-dhl"))
                .is(200);
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        DHL.stubFor(post(urlEqualTo("/rates")).willReturn(answer));
    }

    private static Map<String, @Nullable Object> asked(Object... changes) {
        return Json.changed(
                Json.of(
                        "origin_country",
                        "CO",
                        "origin_city",
                        "Bogotá",
                        "destination_country",
                        "ES",
                        "destination_city",
                        "Madrid",
                        "destination_postal_code",
                        "28013",
                        "pieces",
                        List.of(Json.of("quantity", 2, "length", 40, "width", 30, "height", 26, "weight", 4)),
                        "currency",
                        "USD"),
                changes);
    }

    private static List<String> missing(Answer quoted) {
        return quoted.body()
                .path("missing")
                .valueStream()
                .map(one -> "%s %s %s"
                        .formatted(
                                one.path("carrier_code").asString(""),
                                one.path("service_type").asString(""),
                                one.path("reason_code").asString("")))
                .toList();
    }

    private static List<String> carriers(Answer quoted) {
        return quoted.body()
                .path("rates")
                .valueStream()
                .map(rate -> rate.path("carrier_code").asString(""))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void theCarriersOwnFiguresAreTheRateAndAreReplayed() {
        answers(okJson(MyDhlBodies.worldwide("USD")));

        var quoted = api.post(PATH, asked()).is(200);

        assertThat(missing(quoted)).containsExactly("DHL_EXPRESS EXPRESS_12_00 not_offered");
        assertThat(carriers(quoted)).containsExactly("DHL_EXPRESS", "FEDEX", "UPS");
        var rateId = quoted.text("rates.0.rate_id");
        var rate = api.get(PATH + '/' + rateId).is(200);
        assertThat(rate.text("carrier_code")).as("the cheapest").isEqualTo("DHL_EXPRESS");
        assertThat(rate.decimal("base_rate")).isEqualByComparingTo("58.88");
        assertThat(rate.decimal("fuel_surcharge")).isEqualByComparingTo("17.36");
        assertThat(rate.decimal("total_cost")).isEqualByComparingTo("76.24");
        assertThat(rate.number("transit_days")).isEqualTo(4);
        assertThat(rate.text("zone")).isEqualTo("MAD");
        assertThat(rate.at("rules.tariff_code").isNull()).isTrue();
        assertThat(rate.decimal("rules.carrier_answer.total_price")).isEqualByComparingTo("76.24");

        // The carrier is not asked again, and what it says now does not matter.
        DHL.resetAll();
        var replay = api.get(PATH + '/' + rateId + "/replay").is(200);
        assertThat(replay.flag("same")).isTrue();
        assertThat(replay.at("replayed_components")).isEqualTo(replay.at("quoted_components"));
        assertThat(DHL.getAllServeEvents()).isEmpty();
    }

    @Test
    void aSlowCarrierCostsOnlyItsOwnRates() {
        var delay = Duration.ofMinutes(5);
        answers(okJson(MyDhlBodies.worldwide("USD")).withFixedDelay(Math.toIntExact(delay.toMillis())));
        long before = System.nanoTime();

        var quoted = api.post(PATH, asked()).is(200);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(delay);
        assertThat(missing(quoted)).containsExactly("DHL_EXPRESS  timed_out");
        assertThat(carriers(quoted)).containsExactly("FEDEX", "UPS");
    }

    @Test
    void anAnswerThatDoesNotAddUpIsNamedAndNotKept() {
        answers(okJson(MyDhlBodies.answer(MyDhlBodies.product(
                "EXPRESS WORLDWIDE", "P", "USD", "76.25", "{\"name\": \"EXPRESS WORLDWIDE\", \"price\": 76.24}"))));

        var quoted = api.post(PATH, asked()).is(200);

        assertThat(missing(quoted))
                .containsExactly(
                        "DHL_EXPRESS EXPRESS_WORLDWIDE unsound_answer", "DHL_EXPRESS EXPRESS_12_00 not_offered");
        assertThat(carriers(quoted)).containsExactly("FEDEX", "UPS");
    }

    @Test
    void questionsThatTheCarrierCantAnswerAreNotAsked() {
        answers(okJson(MyDhlBodies.worldwide("USD")));

        assertThat(missing(api.post(PATH, asked("destination_city", null))))
                .containsExactly("DHL_EXPRESS  address_incomplete");
        assertThat(missing(api.post(PATH, asked("ship_date", "2026-12-12"))))
                .containsExactly("DHL_EXPRESS  too_far_ahead");
        var light = Json.of("quantity", 999, "length", 1, "width", 1, "height", 1, "weight", 0.1);
        assertThat(missing(api.post(PATH, asked("pieces", List.of(light, light)))))
                .contains("DHL_EXPRESS  too_many_pieces");
        var carrier = api.get("/api/v1/carriers/DHL_EXPRESS");
        api.seeing(carrier).delete("/api/v1/carriers/DHL_EXPRESS/api-key").is(204);
        assertThat(missing(api.post(PATH, asked()))).containsExactly("DHL_EXPRESS  no_key");
        assertThat(DHL.getAllServeEvents()).isEmpty();
    }
}
