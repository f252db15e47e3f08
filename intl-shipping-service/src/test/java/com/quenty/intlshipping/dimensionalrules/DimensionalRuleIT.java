package com.quenty.intlshipping.dimensionalrules;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.time.BusinessZone;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class DimensionalRuleIT {

    private static final String PATH = "/api/v1/shipping/dimensional-rules";
    private static final Map<String, ?> REASON = Json.of("reason", "Not agreed yet");

    private final ApiClient api;
    private final BusinessZone zone;

    DimensionalRuleIT(RestTestClient http, BusinessZone zone) {
        this.api = ApiClient.of(http);
        this.zone = zone;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Map<String, ?> rule(LocalDate validFrom, Object... changes) {
        return Json.changed(
                Json.of(
                        "carrier_code",
                        "DHL_EXPRESS",
                        "units",
                        "cm_kg",
                        "valid_from",
                        validFrom,
                        "divisor",
                        4000,
                        "side_rounding",
                        "up",
                        "weight_step",
                        number("0.1"),
                        "source",
                        "a letter of the carrier"),
                changes);
    }

    private BigDecimal weighed(
            String carrier,
            String units,
            String origin,
            String destination,
            @Nullable LocalDate asOf,
            String... measures) {
        return api.post(
                        PATH + "/weigh",
                        Json.of(
                                "carrier_code",
                                carrier,
                                "units",
                                units,
                                "origin_country",
                                origin,
                                "destination_country",
                                destination,
                                "as_of",
                                asOf,
                                "pieces",
                                List.of(Json.of(
                                        "length",
                                        number(measures[0]),
                                        "width",
                                        number(measures[1]),
                                        "height",
                                        number(measures[2]),
                                        "weight",
                                        number(measures[3])))))
                .is(200)
                .decimal("billable_weight");
    }

    /** The published examples, see BillableWeightCalculatorTests, by the rules that are shipped. */
    @Test
    void theRulesThatAreShippedAreThoseOfTheCarriers() {
        var before = LocalDate.of(2025, 8, 17);
        var since = LocalDate.of(2025, 8, 18);

        assertThat(weighed("DHL_EXPRESS", "in_lb", "US", "DE", null, "30.4", "19.6", "19.5", "40"))
                .isEqualByComparingTo("87");
        assertThat(weighed("DHL_EXPRESS", "in_lb", "US", "PR", null, "30.4", "19.6", "19.5", "40"))
                .isEqualByComparingTo("73");
        assertThat(weighed("DHL_EXPRESS", "cm_kg", "CO", "US", null, "40.5", "30.4", "25.5", "4.2"))
                .isEqualByComparingTo("6.5");
        for (var carrier : List.of("FEDEX", "UPS")) {
            assertThat(weighed(carrier, "in_lb", "US", "DE", before, "10", "10.1", "10.3", "2"))
                    .isEqualByComparingTo("8");
            // 10 x 11 x 11 = 1210 / 139 = 8.7…
            assertThat(weighed(carrier, "in_lb", "US", "DE", since, "10", "10.1", "10.3", "2"))
                    .isEqualByComparingTo("9");
            assertThat(weighed(carrier, "in_lb", "US", "DE", null, "11.1", "8.5", "6.2", "2"))
                    .isEqualByComparingTo("6");
        }
    }

    @Test
    void aRuleIsFollowedByALaterOneAndWithdrawnBeforeItsDay() {
        var day = zone.today().plusDays(30);

        var added = api.post(PATH, rule(day)).is(201);

        assertThat(added.location()).isEqualTo("%s/DHL_EXPRESS.cm_kg/%s".formatted(PATH, day));
        assertThat(api.get(added.location()).body()).isEqualTo(added.body());
        // 41 x 31 x 26 / 4000 = 8.2615
        assertThat(weighed("DHL_EXPRESS", "cm_kg", "CO", "US", day, "40.5", "30.4", "25.5", "4.2"))
                .isEqualByComparingTo("8.3");
        assertThat(weighed("DHL_EXPRESS", "cm_kg", "CO", "US", day.minusDays(1), "40.5", "30.4", "25.5", "4.2"))
                .isEqualByComparingTo("6.5");
        api.post(PATH, rule(day)).problem(409, "duplicate-validity", "/valid_from");

        api.seeing(0).post(added.location() + "/withdraw", REASON).is(200);

        api.post(added.location() + "/withdraw", REASON).problem(409, "version-withdrawn");
        assertThat(weighed("DHL_EXPRESS", "cm_kg", "CO", "US", day, "40.5", "30.4", "25.5", "4.2"))
                .isEqualByComparingTo("6.5");
        api.post(PATH + "/DHL_EXPRESS.cm_kg/2000-01-01/withdraw", REASON).problem(409, "version-in-force");
    }

    @Test
    void aRuleOfALaneComesBeforeTheOneOfAll() {
        var day = zone.today().plusDays(3);
        api.post(PATH, rule(day, "carrier_code", "UPS", "origin_country", "CO", "destination_country", "EC"))
                .is(201);

        assertThat(weighed("UPS", "cm_kg", "CO", "EC", day, "40", "30", "20", "1"))
                .isEqualByComparingTo("6.0");
        assertThat(weighed("UPS", "cm_kg", "EC", "CO", day, "40", "30", "20", "1"))
                .isEqualByComparingTo("5");
        assertThat(api.get(PATH + "?carrier_code=UPS&limit=100").items("code")).contains("UPS.cm_kg.CO-EC");
    }

    @Test
    void senselessRulesAreRefused() {
        var day = zone.today().plusDays(5);

        api.post(PATH, rule(day, "carrier_code", "NOBODY")).problem(422, "carrier-unknown", "/carrier_code");
        api.post(PATH, rule(day, "origin_country", "US")).problem(400, "validation-failed", "/destination_country");
        api.post(PATH, rule(day, "divisor", 0)).problem(400, "validation-failed", "/divisor");
        api.post(PATH, rule(day, "weight_step", number("-0.5"))).problem(400, "validation-failed", "/weight_step");
        api.post(PATH, rule(day, "units", "stone")).problem(400, "validation-failed", "/units");
        api.post(PATH, rule(zone.today())).problem(422, "validity-not-ahead", "/valid_from");
        api.get(PATH + "/DHL_EXPRESS.cm_kg/1999-01-01").problem(404, "dimensional-rule-not-found");
    }

    @Test
    void piecesHaveSizesAndAWeight() {
        var piece = Json.of("length", 10, "width", 10, "height", 10, "weight", 1);
        var body = Json.of(
                "carrier_code",
                "UPS",
                "origin_country",
                "CO",
                "destination_country",
                "US",
                "pieces",
                List.of(piece, Json.changed(piece, "length", 0)));

        api.post(PATH + "/weigh", body).problem(400, "validation-failed", "/pieces/1/length");
        api.post(PATH + "/weigh", Json.changed(body, "pieces", List.of())).problem(400, "validation-failed", "/pieces");
        api.post(PATH + "/weigh", Json.changed(body, "pieces", List.of(piece), "carrier_code", "NOBODY"))
                .problem(422, "dimensional-rule-missing", "/carrier_code");
        api.post(PATH + "/weigh", Json.changed(body, "pieces", List.of(Json.changed(piece, "quantity", 0))))
                .problem(400, "validation-failed", "/pieces/0/quantity");
    }
}
