package com.quenty.pickup.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.pickup.Zones;
import com.quenty.pickup.zones.PickupType;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class TariffIT {

    private static final String PATH = "/api/v1/pickup-zones/%s/tariffs";
    private static final Map<String, ?> REASON = Json.of("reason", "Not agreed yet");

    private final ApiClient api;
    private final TariffQueries tariffs;
    private final BusinessZone zone;
    private final MutableClock clock;

    TariffIT(RestTestClient http, TariffQueries tariffs, BusinessZone zone, MutableClock clock) {
        this.api = ApiClient.of(http);
        this.tariffs = tariffs;
        this.zone = zone;
        this.clock = clock;
    }

    private static Map<String, ?> tariff(String currency, Object validFrom, Object... changes) {
        var prices = Json.of(
                "base",
                Json.of("on_demand", 4, "express", 6, "scheduled", 3, "recurring", 2),
                "free_weight_kg",
                5,
                "per_kg",
                1,
                "zone",
                0,
                "packaging",
                2,
                "insurance_rate",
                new BigDecimal("0.01"),
                "cancellation_fee",
                1,
                "failed_attempt_fee",
                0);
        return Json.of(
                "valid_from",
                validFrom,
                "currency",
                currency,
                "prices",
                Json.changed(prices, changes),
                "reason",
                "Fuel costs more");
    }

    @Test
    void theExampleHoldsUntilTheZonesOwnTariffDoes() {
        var code = Zones.create(api).code();
        var path = PATH.formatted(code);
        var tomorrow = zone.today().plusDays(1);
        assertThat(tariffs.on(code, zone.today()).zoneCode()).isEqualTo("default");
        assertThat(tariffs.on(code, zone.today()).prices().base().of(PickupType.EXPRESS))
                .isEqualByComparingTo("25000");

        var added = api.post(path, tariff("USD", tomorrow)).is(201);

        assertThat(added.location()).isEqualTo("%s/%s".formatted(path, tomorrow));
        assertThat(api.get(added.location()).body()).isEqualTo(added.body());
        assertThat(api.get(path).items("valid_from")).containsExactly(tomorrow.toString());
        assertThat(tariffs.on(code, zone.today()).currency()).isEqualTo("COP");
        assertThat(tariffs.on(code, tomorrow).currency()).isEqualTo("USD");
        clock.advance(Duration.ofDays(1));
        api.post(added.location() + "/withdraw", REASON).problem(409, "version-in-force");
    }

    @Test
    void theTariffOfAllZonesIsFollowedLikeAnyOther() {
        var day = zone.today().plusDays(400);
        var path = "%s/%s".formatted(PATH.formatted("default"), day);
        api.post(PATH.formatted("default"), tariff("USD", day)).is(201);

        assertThat(api.get(path).text("zone_code")).isEqualTo("default");
        assertThat(tariffs.on("NOWHERE", day).currency()).isEqualTo("USD");
        api.post(path + "/withdraw", REASON).is(200);
        assertThat(tariffs.on("NOWHERE", day).currency()).isEqualTo("COP");
    }

    @Test
    void aTariffThatIsToComeIsWithdrawnAndStaysOnRecord() {
        var code = Zones.create(api).code();
        var day = zone.today().plusDays(40);
        var path = "%s/%s".formatted(PATH.formatted(code), day);
        api.post(PATH.formatted(code), tariff("USD", day)).is(201);
        api.post(PATH.formatted(code), tariff("USD", day)).problem(409, "duplicate-validity", "/valid_from");

        api.post(path + "/withdraw", Json.of()).problem(400, "validation-failed", "/reason");
        api.seeing(1).post(path + "/withdraw", REASON).is(412);
        var withdrawn = api.seeing(0).post(path + "/withdraw", REASON).is(200);

        assertThat(withdrawn.text("withdrawal_reason")).isEqualTo("Not agreed yet");
        api.post(path + "/withdraw", REASON).problem(409, "version-withdrawn");
        assertThat(tariffs.on(code, day).zoneCode()).isEqualTo("default");
        api.post(PATH.formatted(code), tariff("PEN", day)).is(201);
        assertThat(api.get(path).text("currency")).isEqualTo("PEN");
        assertThat(api.get(PATH.formatted(code)).items("valid_from")).containsExactly(day.toString(), day.toString());
    }

    @Test
    void pricesAreMoneyOfTheirCurrency() {
        var path = PATH.formatted(Zones.create(api).code());
        var day = zone.today().plusDays(1);

        api.post(path, tariff("JPY", day, "per_kg", new BigDecimal("0.5")))
                .problem(422, "invalid-money", "/prices/per_kg");
        api.post(path, tariff("CLF", day)).problem(422, "invalid-money", "/currency");
        api.post(path, tariff("usd", day)).problem(400, "validation-failed", "/currency");
        api.post(path, tariff("USD", day, "zone", -1)).problem(400, "validation-failed", "/prices/zone");
        api.post(path, tariff("USD", day, "insurance_rate", 2))
                .problem(400, "validation-failed", "/prices/insurance_rate");
        api.post(path, tariff("USD", zone.today())).problem(422, "validity-not-ahead", "/valid_from");
        api.post(PATH.formatted("NOWHERE"), tariff("USD", day)).problem(404, "zone-not-found");
        api.get(path + "/2001-01-01").problem(404, "tariff-not-found");
        api.post(path, tariff("KWD", day, "per_kg", new BigDecimal("0.125"))).is(201);
    }

    @Test
    void companiesReadPricesAndThePlatformMakesThem() {
        var code = Zones.create(api).code();
        var manager = api.as(Tokens.with("pickup-zones:*").company("COMP-1"));

        manager.get(PATH.formatted(code)).is(200);
        manager.post(PATH.formatted(code), tariff("USD", zone.today().plusDays(1)))
                .problem("outside-data-scope");
    }
}
