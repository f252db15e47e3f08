package com.quenty.intlshipping.tariffs;

import static com.quenty.intlshipping.tariffs.TariffFixtures.PATH;
import static com.quenty.intlshipping.tariffs.TariffFixtures.band;
import static com.quenty.intlshipping.tariffs.TariffFixtures.large;
import static com.quenty.intlshipping.tariffs.TariffFixtures.tariff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.intlshipping.dimensionalrules.MeasureUnits;
import com.quenty.intlshipping.dimensionalrules.Piece;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class TariffIT {

    private static final Map<String, ?> REASON = Json.of("reason", "Not agreed yet");

    private final ApiClient api;
    private final TariffQueries tariffs;
    private final BusinessZone zone;
    private final JdbcClient jdbc;

    TariffIT(RestTestClient http, TariffQueries tariffs, BusinessZone zone, JdbcClient jdbc) {
        this.api = ApiClient.of(http);
        this.tariffs = tariffs;
        this.zone = zone;
        this.jdbc = jdbc;
    }

    private static Shipment shipment(String origin, String destination, @Nullable String postalCode) {
        var one = new BigDecimal("1");
        return new Shipment(
                origin,
                destination,
                postalCode,
                MeasureUnits.CM_KG,
                List.of(new Piece(1, one, one, one, one)),
                BigDecimal.ZERO,
                "USD",
                null,
                null,
                null);
    }

    private static Map<String, ?> lane(
            @Nullable String origin, @Nullable String destination, @Nullable String prefix, String zone) {
        return Json.of(
                "origin_country",
                origin,
                "destination_country",
                destination,
                "destination_postal_prefix",
                prefix,
                "zone",
                zone,
                "transit_days",
                2);
    }

    @Test
    void aTariffIsKeptWithItsRows() {
        var day = zone.today().plusDays(10);

        var added = api.post(PATH, tariff("UPS", "KEPT", day)).is(201);

        assertThat(added.location()).isEqualTo("%s/UPS.KEPT/%s".formatted(PATH, day));
        assertThat(api.get(added.location()).body()).isEqualTo(added.body());
        assertThat(added.number("lane_count")).isEqualTo(1);
        assertThat(added.number("band_count")).isEqualTo(2);
        assertThat(added.flag("demo")).isFalse();
        assertThat(api.get(added.location() + "/lanes").items("zone")).containsExactly("A");
        assertThat(api.get(added.location() + "/bands?sort=min_weight").items("base_rate"))
                .containsExactly("20.00", "17.00");
        assertThat(api.get(PATH + "?carrier_code=UPS&code=UPS.KEPT").items("valid_from"))
                .containsExactly(day.toString());
        assertThat(tariffs.on(day.minusDays(1), "UPS.KEPT")).isEmpty();
        assertThat(tariffs.on(day, "UPS.KEPT")).isPresent();
    }

    @Test
    void theTariffsThatAreShippedAreMarkedAsExamples() {
        var examples = api.get(PATH + "?demo=true&limit=100");

        assertThat(examples.items("code"))
                .containsExactly(
                        "CO_POST.INTERNATIONAL_LETTER",
                        "CO_POST.INTERNATIONAL_PARCEL",
                        "DHL_EXPRESS.EXPRESS_WORLDWIDE",
                        "FEDEX.INTERNATIONAL_ECONOMY",
                        "FEDEX.INTERNATIONAL_PRIORITY",
                        "UPS.WORLDWIDE_EXPRESS");
        for (var code : examples.items("code")) {
            var path = "%s/%s/2026-01-01".formatted(PATH, code);
            var example = api.get(path);
            assertThat(example.number("lane_count"))
                    .isEqualTo(api.get(path + "/lanes?count=true").number("total"));
            assertThat(example.number("band_count"))
                    .isEqualTo(api.get(path + "/bands?count=true").number("total"));
        }
        var faults = jdbc.sql("""
                        SELECT COUNT(*) FROM tariff_bands b
                        WHERE b.min_weight > 0 AND NOT EXISTS (SELECT 1 FROM tariff_bands before
                            WHERE before.tariff_id = b.tariff_id AND before.zone = b.zone AND before.max_weight = b.min_weight)
                        """).query(Long.class).single();
        assertThat(faults).as("bands that do not follow another").isZero();
    }

    @Test
    void theNearestLaneCounts() {
        var day = zone.today().plusDays(11);
        api.post(
                        PATH,
                        tariff(
                                "UPS",
                                "LANES",
                                day,
                                "lanes",
                                List.of(
                                        lane(null, null, null, "WORLD"),
                                        lane("CO", null, null, "OURS"),
                                        lane(null, "ES", null, "SPAIN"),
                                        lane("CO", "ES", null, "OURS"),
                                        lane(null, "ES", "35", "ISLES"),
                                        lane(null, "ES", "3500", "PALMAS")),
                                "bands",
                                List.of(
                                        band("WORLD", "0", null, "1", "0"),
                                        band("OURS", "0", null, "1", "0"),
                                        band("SPAIN", "0", null, "1", "0"),
                                        band("ISLES", "0", null, "1", "0"),
                                        band("PALMAS", "0", null, "1", "0"))))
                .is(201);
        var tariff = tariffs.on(day, "UPS.LANES").orElseThrow();

        assertThat(tariffs.lane(tariff, shipment("MX", "FR", "75001")))
                .map(Lane::zone)
                .contains("WORLD");
        assertThat(tariffs.lane(tariff, shipment("CO", "FR", null)))
                .map(Lane::zone)
                .contains("OURS");
        assertThat(tariffs.lane(tariff, shipment("MX", "ES", "28013")))
                .map(Lane::zone)
                .contains("SPAIN");
        assertThat(tariffs.lane(tariff, shipment("CO", "ES", "28013")))
                .map(Lane::zone)
                .contains("OURS");
        assertThat(tariffs.lane(tariff, shipment("CO", "ES", "35-100")))
                .map(Lane::zone)
                .contains("ISLES");
        assertThat(tariffs.lane(tariff, shipment("MX", "ES", "35 001")))
                .map(Lane::zone)
                .contains("PALMAS");
        assertThat(tariffs.lane(tariff, shipment("MX", "PT", "3500")))
                .map(Lane::zone)
                .contains("WORLD");
    }

    @Test
    void aWeightOnTheBorderBelongsToTheUpperBand() {
        var day = zone.today().plusDays(12);
        api.post(PATH, tariff("UPS", "BORDERS", day)).is(201);
        var tariff = tariffs.on(day, "UPS.BORDERS").orElseThrow();

        assertThat(tariffs.band(tariff, "A", new BigDecimal("0.999"))
                        .orElseThrow()
                        .baseRate())
                .isEqualByComparingTo("20");
        assertThat(tariffs.band(tariff, "A", new BigDecimal("1")).orElseThrow().baseRate())
                .isEqualByComparingTo("17");
        assertThat(tariffs.band(tariff, "A", new BigDecimal("69.999"))).isPresent();
        assertThat(tariffs.band(tariff, "A", new BigDecimal("70"))).isEmpty();
    }

    @Test
    void gapsAndOverlapsAreRefusedByTheirRows() {
        var day = zone.today().plusDays(13);

        api.post(
                        PATH,
                        tariff(
                                "UPS",
                                "BROKEN",
                                day,
                                "lanes",
                                List.of(
                                        lane(null, null, null, "A"),
                                        lane(null, "ES", null, "B"),
                                        lane(null, null, null, "A")),
                                "bands",
                                List.of(
                                        band("A", "0", "1", "1", "0"),
                                        band("A", "2", "3", "1", "0"),
                                        band("A", "2.5", null, "1", "0"),
                                        band("C", "1", "2", "1", "0"))))
                .problem(
                        422,
                        "tariff-gaps-or-overlaps",
                        "/lanes/1/zone",
                        "/lanes/2/zone",
                        "/bands/1/min_weight",
                        "/bands/2/min_weight",
                        "/bands/3/zone",
                        "/bands/3/min_weight");

        assertThat(tariffs.codes("UPS")).doesNotContain("UPS.BROKEN");
    }

    @Test
    void tenThousandRowsAreWrittenInOneRequest() {
        var day = zone.today().plusDays(14);
        var body = large("UPS", "LARGE", day, 10_000);

        var added = api.post(PATH, body).is(201);

        assertThat(added.number("band_count")).isEqualTo(10_000);
        assertThat(api.get(added.location() + "/bands?count=true").number("total"))
                .isEqualTo(10_000);
    }

    @Test
    void aTariffThatIsToComeIsWithdrawnAndOneInForceStays() {
        var day = zone.today().plusDays(15);
        var added = api.post(PATH, tariff("UPS", "TO_COME", day)).is(201);
        api.post(PATH, tariff("UPS", "TO_COME", day)).problem(409, "duplicate-validity", "/valid_from");

        api.seeing(1).post(added.location() + "/withdraw", REASON).is(412);
        api.seeing(0).post(added.location() + "/withdraw", REASON).is(200);

        assertThat(tariffs.on(day, "UPS.TO_COME")).isEmpty();
        api.post(PATH, tariff("UPS", "TO_COME", day)).is(201);
        api.post(PATH + "/UPS.WORLDWIDE_EXPRESS/2026-01-01/withdraw", REASON).problem(409, "version-in-force");
    }

    @Test
    void rowsNeverChange() {
        for (var statement : List.of(
                "UPDATE tariff_bands SET base_rate = 1",
                "DELETE FROM tariff_lanes",
                "UPDATE carrier_tariffs SET currency = 'EUR'",
                "TRUNCATE tariff_bands")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).as(statement).isInstanceOf(Exception.class);
        }
    }

    @Test
    void senselessTariffsAreRefused() {
        var day = zone.today().plusDays(16);

        api.post(PATH, tariff("NOBODY", "S", day)).problem(422, "carrier-unknown", "/carrier_code");
        api.post(PATH, tariff("UPS", "s", day)).problem(400, "validation-failed", "/service_type");
        api.post(PATH, tariff("UPS", "S", zone.today())).problem(422, "validity-not-ahead", "/valid_from");
        api.post(PATH, tariff("UPS", "S", day, "currency", "KWD")).problem(422, "invalid-money", "/currency");
        api.post(PATH, tariff("UPS", "S", day, "currency", "JPY", "bands", List.of(band("A", "0", null, "1.5", "0"))))
                .problem(422, "invalid-money", "/bands/0/base_rate");
        api.post(PATH, tariff("UPS", "S", day, "bands", List.of(band("A", "0", null, "-1", "0"))))
                .problem(400, "validation-failed", "/bands/0/base_rate");
        api.post(PATH, tariff("UPS", "S", day, "lanes", List.of())).problem(400, "validation-failed", "/lanes");
        api.post(PATH, tariff("UPS", "S", day, "lanes", List.of(lane("XX", null, null, "A"))))
                .problem(400, "validation-failed", "/lanes/0/origin_country");
        api.post(
                        PATH,
                        tariff(
                                "UPS",
                                "S",
                                day,
                                "surcharges",
                                List.of(Json.of(
                                        "code",
                                        "fuel",
                                        "label",
                                        "Fuel",
                                        "basis",
                                        "shipment",
                                        "amount",
                                        1,
                                        "with_fuel",
                                        false))))
                .problem(400, "validation-failed", "/surcharges/0/code");
        api.get(PATH + "/UPS.S/2026-01-01").problem(404, "tariff-not-found");
        assertThat(tariffs.codes("UPS")).doesNotContain("UPS.S");
    }

    @Test
    void companiesReadTariffsAndThePlatformMakesThem() {
        var manager = api.as(Tokens.with("shipping-tariffs:*").company("COMP-1"));

        manager.get(PATH).is(200);
        manager.post(PATH, tariff("UPS", "S", zone.today().plusDays(1))).problem("outside-data-scope");
    }
}
