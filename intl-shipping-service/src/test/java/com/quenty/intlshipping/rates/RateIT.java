package com.quenty.intlshipping.rates;

import static com.quenty.intlshipping.tariffs.TariffFixtures.band;
import static com.quenty.intlshipping.tariffs.TariffFixtures.tariff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.intlshipping.tariffs.TariffFixtures;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class RateIT {

    private static final String PATH = "/api/v1/shipping/rates";

    /** Before it no tariff is in force; the fuel rates that are shipped change twice after it. */
    private static final Instant DECEMBER = Instant.parse("2026-12-01T15:00:00Z");

    private final ApiClient api;
    private final JdbcClient jdbc;
    private final BusinessZone zone;
    private final MutableClock clock;

    RateIT(RestTestClient http, JdbcClient jdbc, BusinessZone zone, MutableClock clock) {
        this.api = ApiClient.of(http);
        this.jdbc = jdbc;
        this.zone = zone;
        this.clock = clock;
    }

    @BeforeEach
    void stopTheClock() {
        clock.stopAt(DECEMBER);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Map<String, @Nullable Object> piece(
            int quantity, String length, String width, String height, String weight) {
        return Json.of(
                "quantity",
                quantity,
                "length",
                number(length),
                "width",
                number(width),
                "height",
                number(height),
                "weight",
                number(weight));
    }

    private static Map<String, @Nullable Object> asked(Object... changes) {
        return Json.changed(
                Json.of(
                        "origin_country",
                        "CO",
                        "destination_country",
                        "ES",
                        "destination_postal_code",
                        "28013",
                        "pieces",
                        List.of(piece(2, "40", "30", "26", "4.2")),
                        "insured_value",
                        500,
                        "currency",
                        "USD"),
                changes);
    }

    private static String rateOf(Answer quoted, String carrier) {
        return quoted.body()
                .path("rates")
                .valueStream()
                .filter(rate -> rate.path("carrier_code").asString().equals(carrier))
                .findFirst()
                .orElseThrow()
                .path("rate_id")
                .asString();
    }

    private static List<String> missing(Answer quoted) {
        return quoted.body()
                .path("missing")
                .valueStream()
                .map(one -> "%s %s"
                        .formatted(
                                one.path("carrier_code").asString(),
                                one.path("reason_code").asString()))
                .toList();
    }

    private static void addsUp(Answer rate) {
        var sum = rate.body()
                .path("components")
                .valueStream()
                .map(component -> component.path("amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(rate.decimal("total_cost")).as("%s", rate).isEqualByComparingTo(sum);
        assertThat(List.of(
                                "base_rate",
                                "weight_rate",
                                "volume_rate",
                                "fuel_surcharge",
                                "insurance_rate",
                                "surcharge_amount")
                        .stream()
                        .map(rate::decimal)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("%s", rate)
                .isEqualByComparingTo(rate.decimal("total_cost"));
    }

    /**
     * By hand, from the examples that are shipped: zone 3, billable 2 x 6.5 = 13 kg, step 26.
     *
     * <p>DHL: 38 + 27 + 25 x 5.95 = 213.75; fuel 26.75 % = 57.178… ; insurance 500 x 0.0125 = 6.25, at least 14.50.
     */
    @Test
    void allActiveCarriersAreAskedAndTheCheapestIsFirst() {
        var quoted = api.post(PATH, asked()).is(200);

        assertThat(quoted.body()
                        .path("rates")
                        .valueStream()
                        .map(rate -> "%s %s"
                                .formatted(
                                        rate.path("carrier_code").asString(),
                                        rate.path("service_type").asString())))
                .containsExactly(
                        "FEDEX INTERNATIONAL_ECONOMY",
                        "UPS WORLDWIDE_EXPRESS",
                        "FEDEX INTERNATIONAL_PRIORITY",
                        "DHL_EXPRESS EXPRESS_WORLDWIDE");
        assertThat(missing(quoted)).isEmpty();

        var dhl = api.get(PATH + '/' + rateOf(quoted, "DHL_EXPRESS")).is(200);
        assertThat(dhl.decimal("base_rate")).isEqualTo(number("213.75"));
        assertThat(dhl.decimal("weight_rate")).isEqualTo(number("0.00"));
        assertThat(dhl.decimal("fuel_surcharge")).isEqualTo(number("57.18"));
        assertThat(dhl.decimal("insurance_rate")).isEqualTo(number("14.50"));
        assertThat(dhl.decimal("total_cost")).isEqualTo(number("285.43"));
        assertThat(dhl.text("carrier_name")).isEqualTo("DHL Express");
        assertThat(dhl.decimal("weight.billable_weight_kg")).isEqualByComparingTo("13");
        assertThat(dhl.text("zone")).isEqualTo("3");
        assertThat(dhl.number("transit_days")).isEqualTo(3);
        assertThat(dhl.text("ship_date")).isEqualTo("2026-12-01");
        assertThat(dhl.text("valid_until")).isEqualTo("2026-12-02T15:00:00Z");
        assertThat(dhl.text("rules.tariff_valid_from")).isEqualTo("2026-01-01");
        assertThat(dhl.text("rules.fuel_valid_from")).isEqualTo("2026-11-01");
        addsUp(dhl);
    }

    @Test
    void thePostalCodeDecidesWhatIsFar() {
        var islands = api.post(PATH, asked("destination_postal_code", "35001")).is(200);

        var dhl = api.get(PATH + '/' + rateOf(islands, "DHL_EXPRESS"));
        assertThat(dhl.text("zone")).isEqualTo("4");
        assertThat(dhl.number("transit_days")).isEqualTo(5);
        assertThat(dhl.decimal("surcharge_amount")).isEqualTo(number("32.00"));
        addsUp(dhl);
    }

    /** A quote goes by the rules of its day for ever, whatever takes their place. */
    @Test
    void aRateIsComputedAgainByTheRulesOfItsDay() {
        var quoted = api.post(PATH, asked()).is(200);
        var rateId = rateOf(quoted, "DHL_EXPRESS");
        var before = api.get(PATH + '/' + rateId).body();
        var tomorrow = zone.today().plusDays(1);
        api.post(TariffFixtures.PATH, tariff("DHL_EXPRESS", "EXPRESS_WORLDWIDE", tomorrow))
                .is(201);
        api.post(
                        "/api/v1/shipping/fuel-rates/DHL_EXPRESS",
                        Json.of("valid_from", tomorrow, "rate", number("0.5"), "source", "test"))
                .is(201);
        api.post(
                        "/api/v1/shipping/dimensional-rules",
                        Json.of(
                                "carrier_code",
                                "DHL_EXPRESS",
                                "units",
                                "cm_kg",
                                "valid_from",
                                tomorrow,
                                "divisor",
                                1000,
                                "side_rounding",
                                "up",
                                "weight_step",
                                1,
                                "source",
                                "test"))
                .is(201);

        clock.advance(Duration.ofDays(1));

        var replay = api.get(PATH + '/' + rateId + "/replay").is(200);
        assertThat(replay.flag("same")).isTrue();
        assertThat(replay.decimal("replayed_total_cost")).isEqualTo(number("285.43"));
        assertThat(replay.at("replayed_components")).isEqualTo(replay.at("quoted_components"));
        assertThat(api.get(PATH + '/' + rateId).body()).isEqualTo(before);

        // The new rules: 40 x 30 x 26 / 1000 = 31.2, 2 x 32 kg, 17 + 64 x 3 = 209; fuel 104.50; insurance 500 x 1 % = 5
        var now = api.get(PATH + '/' + rateOf(api.post(PATH, asked()).is(200), "DHL_EXPRESS"));
        assertThat(now.decimal("total_cost")).isEqualTo(number("318.50"));
        addsUp(now);
    }

    @Test
    void ratesOfALaterDayGoByTheRulesOfThatDay() {
        var day = zone.today().plusDays(20);
        api.post(TariffFixtures.PATH, tariff("UPS", "WORLDWIDE_EXPRESS", day)).is(201);

        var later = api.get(PATH + '/' + rateOf(api.post(PATH, asked("ship_date", day)), "UPS"));

        assertThat(later.text("rules.tariff_valid_from")).isEqualTo(day.toString());
        api.post(PATH, asked("ship_date", zone.today().minusDays(1))).problem(400, "validation-failed", "/ship_date");
    }

    @Test
    void everyRateAddsUpAndIsComputedAgainToTheCent() {
        var random = new Random(15);
        for (int i = 0; i < 25; i++) {
            var quoted = api.post(
                            PATH,
                            asked(
                                    "origin_country",
                                    List.of("CO", "MX", "FR").get(random.nextInt(3)),
                                    "destination_country",
                                    List.of("ES", "US", "JP", "CA", "KE").get(random.nextInt(5)),
                                    "destination_postal_code",
                                    List.of("35001", "96701", "1").get(random.nextInt(3)),
                                    "units",
                                    random.nextBoolean() ? "cm_kg" : "in_lb",
                                    "insured_value",
                                    BigDecimal.valueOf(random.nextInt(2_000_000), 2),
                                    "pieces",
                                    List.of(
                                            piece(
                                                    1 + random.nextInt(3),
                                                    decimal(random, 100_000),
                                                    decimal(random, 50_000),
                                                    decimal(random, 50_000),
                                                    decimal(random, 60_000)),
                                            piece(1, decimal(random, 150_000), "10", "10", decimal(random, 5_000)))))
                    .is(200);
            for (var rate : quoted.body().path("rates").valueStream().toList()) {
                var id = rate.path("rate_id").asString();
                addsUp(api.get(PATH + '/' + id));
                assertThat(api.get(PATH + '/' + id + "/replay").is(200).flag("same"))
                        .as(id)
                        .isTrue();
            }
        }
    }

    private static String decimal(Random random, int thousandths) {
        return BigDecimal.valueOf(1 + random.nextInt(thousandths), 3).toPlainString();
    }

    @Test
    void carriersWithoutARateAreNamedWithTheReason() {
        var heavy = api.post(PATH, asked("pieces", List.of(piece(1, "40", "30", "20", "69"))));
        assertThat(missing(heavy)).containsExactly("FEDEX piece_too_heavy", "FEDEX piece_too_heavy");
        assertThat(heavy.body().path("rates").size()).isEqualTo(2);
        assertThat(heavy.body()
                        .at("/missing/0/alternatives")
                        .valueStream()
                        .map(service -> service.path("service_type").asString()))
                .containsExactlyInAnyOrder("EXPRESS_WORLDWIDE", "WORLDWIDE_EXPRESS");

        assertThat(missing(api.post(PATH, asked("currency", "EUR"))))
                .contains("DHL_EXPRESS other_currency", "UPS other_currency");

        api.post(
                        "/api/v1/carriers",
                        Json.of(
                                "code",
                                "ESTAFETA",
                                "name",
                                "Estafeta",
                                "supported_services",
                                List.of(),
                                "capabilities",
                                List.of()))
                .is(201);
        assertThat(missing(api.post(PATH, asked()))).containsExactly("ESTAFETA no_tariff");
        api.post(
                        TariffFixtures.PATH,
                        tariff(
                                "ESTAFETA",
                                "NEAR",
                                zone.today().plusDays(1),
                                "lanes",
                                List.of(Json.of("destination_country", "MX", "zone", "A", "transit_days", 1)),
                                "bands",
                                List.of(band("A", "0", null, "1", "0"))))
                .is(201);
        assertThat(missing(api.post(PATH, asked("ship_date", zone.today().plusDays(1)))))
                .containsExactly("ESTAFETA no_dimensional_rule");
        api.post(
                        "/api/v1/shipping/dimensional-rules",
                        Json.of(
                                "carrier_code",
                                "ESTAFETA",
                                "units",
                                "cm_kg",
                                "valid_from",
                                zone.today().plusDays(1),
                                "divisor",
                                5000,
                                "side_rounding",
                                "none",
                                "weight_step",
                                1,
                                "source",
                                "test"))
                .is(201);
        assertThat(missing(api.post(PATH, asked("ship_date", zone.today().plusDays(1)))))
                .containsExactly("ESTAFETA lane_not_served");
        var mexico = api.post(PATH, asked("ship_date", zone.today().plusDays(1), "destination_country", "MX"));
        assertThat(missing(mexico)).isEmpty();
        // Without a fuel rate nothing is added for fuel.
        assertThat(api.get(PATH + '/' + rateOf(mexico, "ESTAFETA")).decimal("fuel_surcharge"))
                .isEqualTo(number("0.00"));

        var estafeta = api.get("/api/v1/carriers/ESTAFETA");
        api.seeing(estafeta)
                .patch("/api/v1/carriers/ESTAFETA", Json.of("active", false))
                .is(200);
        assertThat(missing(api.post(PATH, asked()))).as("of inactive carriers").isEmpty();
    }

    /** There is no rate that an answer could have: what would have to change is named, and nothing is kept. */
    @Test
    void aWeightThatNobodyTakesIsRefusedByItsPieces() {
        var small = piece(1, "40", "30", "20", "4");
        var before = kept();

        var piece = api.post(PATH, asked("pieces", List.of(small, piece(2, "40", "30", "20", "70.001"))))
                .problem(422, "weight-not-carried", "/pieces/1/weight");
        assertThat(piece.body()
                        .path("alternatives")
                        .valueStream()
                        .map(service -> "%s %s"
                                .formatted(
                                        service.path("carrier_code").asString(),
                                        service.path("max_piece_weight").asString())))
                .contains("DHL_EXPRESS 70", "FEDEX 68", "UPS 70");
        api.post(PATH, asked("units", "in_lb", "pieces", List.of(piece(1, "10", "10", "10", "155"))))
                .problem(422, "weight-not-carried", "/pieces/0/weight");

        // None is too heavy, all of them are: 20 m3 are 4,000 kg.
        api.post(PATH, asked("pieces", List.of(piece(20, "100", "100", "100", "60"))))
                .problem(422, "weight-not-carried", "/pieces");
        assertThat(kept()).isEqualTo(before);
    }

    private long kept() {
        return jdbc.sql("SELECT COUNT(*) FROM shipping_rates").query(Long.class).single();
    }

    private void limitOfUps(int maxPieceWeight) {
        var ups = api.get("/api/v1/carriers/UPS");
        api.seeing(ups)
                .patch(
                        "/api/v1/carriers/UPS",
                        Json.of(
                                "supported_services",
                                List.of(Json.of(
                                        "code",
                                        "WORLDWIDE_EXPRESS",
                                        "name",
                                        "Worldwide Express",
                                        "max_piece_weight",
                                        maxPieceWeight))))
                .is(200);
    }

    /** A service takes lighter pieces tomorrow; what was quoted today stays computable. */
    @Test
    void theLimitOfAServiceIsKeptWithTheRate() {
        var rateId = rateOf(
                api.post(PATH, asked("pieces", List.of(piece(1, "40", "30", "20", "60"))))
                        .is(200),
                "UPS");

        limitOfUps(50);

        var later = missing(api.post(PATH, asked("pieces", List.of(piece(1, "40", "30", "20", "60")))));
        limitOfUps(70);
        assertThat(later).containsExactly("UPS piece_too_heavy");
        assertThat(api.get(PATH + '/' + rateId).decimal("rules.max_piece_weight"))
                .isEqualByComparingTo("70");
        assertThat(api.get(PATH + '/' + rateId + "/replay").is(200).flag("same"))
                .isTrue();
    }

    @Test
    void aRateIsSeenByThoseOfWhomItIs() {
        var company = api.as(Tokens.with("shipping-rates:*").company("COMP-1"));
        var rateId = rateOf(company.post(PATH, asked()).is(200), "UPS");

        company.get(PATH + '/' + rateId + "/replay").is(200);
        api.get(PATH + '/' + rateId).is(200);
        api.as(Tokens.with("shipping-rates:*").company("COMP-2"))
                .get(PATH + '/' + rateId + "/replay")
                .problem(404, "rate-not-found");
    }

    @Test
    void anAnswerUnderAKeyIsGivenAgain() {
        var first = api.key("one").post(PATH, asked()).is(200);

        assertThat(api.key("one").post(PATH, asked()).is(200).body()).isEqualTo(first.body());
        api.key("one").post(PATH, asked("insured_value", 501)).is(422);
    }

    @Test
    void rowsNeverChange() {
        api.post(PATH, asked()).is(200);

        for (var statement : List.of("UPDATE shipping_rates SET total_cost = 1", "DELETE FROM shipping_rates")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).as(statement).isInstanceOf(Exception.class);
        }
    }

    @Test
    void senselessQuestionsAreRefused() {
        api.post(PATH, asked("origin_country", "XX")).problem(400, "validation-failed", "/origin_country");
        api.post(PATH, asked("pieces", List.of())).problem(400, "validation-failed", "/pieces");
        api.post(PATH, asked("pieces", List.of(piece(1, "10", "10", "10", "-1"))))
                .problem(400, "validation-failed", "/pieces/0/weight");
        api.post(PATH, asked("insured_value", -1)).problem(400, "validation-failed", "/insured_value");
        api.post(PATH, asked("insured_value", number("0.001"))).problem(422, "invalid-money", "/insured_value");
        api.post(PATH, asked("currency", "XAU")).problem(422, "invalid-money", "/currency");
        api.post(PATH, asked("ship_date", LocalDate.of(2020, 1, 1))).problem(400, "validation-failed", "/ship_date");
        api.post(PATH, asked("destination_country", "CO")).problem(422, "domestic-shipment", "/destination_country");
        api.get(PATH + "/RATE-1").problem(404, "rate-not-found");
        var country = api.get("/api/v1/countries/NZ");
        api.seeing(country)
                .patch("/api/v1/countries/NZ", Json.of("active", false, "reason", "No flights"))
                .is(200);
        api.post(PATH, asked("destination_country", "NZ")).problem(422, "country-not-served", "/destination_country");
    }
}
