package com.quenty.intlshipping.fuelrates;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.time.BusinessZone;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class FuelRateIT {

    private static final String PATH = "/api/v1/shipping/fuel-rates/DHL_EXPRESS";

    private final ApiClient api;
    private final FuelRateQueries rates;
    private final BusinessZone zone;

    FuelRateIT(RestTestClient http, FuelRateQueries rates, BusinessZone zone) {
        this.api = ApiClient.of(http);
        this.rates = rates;
        this.zone = zone;
    }

    private static Map<String, ?> rate(Object validFrom, String rate) {
        return Json.of("valid_from", validFrom, "rate", new BigDecimal(rate), "source", "table of the week");
    }

    @Test
    void theRateOfTheDayCounts() {
        var day = zone.today().plusDays(7);

        var added = api.post(PATH, rate(day, "0.1850")).is(201);

        assertThat(added.location()).isEqualTo("%s/%s".formatted(PATH, day));
        assertThat(api.get(added.location()).body()).isEqualTo(added.body());
        assertThat(rates.on(day, "DHL_EXPRESS").orElseThrow().rate()).isEqualByComparingTo("0.1850");
        assertThat(rates.on(day.minusDays(1), "DHL_EXPRESS").orElseThrow().validFrom())
                .isBefore(zone.today().plusDays(1));
        assertThat(api.get(PATH).items("valid_from")).startsWith(day.toString());
        api.post(PATH, rate(day, "0.2")).problem(409, "duplicate-validity", "/valid_from");
        api.post(added.location() + "/withdraw", Json.of("reason", "Misread")).is(200);
        api.post(PATH, rate(day, "0.2")).is(201);
    }

    @Test
    void ratesAreFractionsOfAKnownCarrierFromADayAhead() {
        var day = zone.today().plusDays(9);

        api.post(PATH, rate(day, "1.5")).problem(400, "validation-failed", "/rate");
        api.post(PATH, rate(day, "-0.1")).problem(400, "validation-failed", "/rate");
        api.post(PATH, rate(zone.today(), "0.1")).problem(422, "validity-not-ahead", "/valid_from");
        api.post("/api/v1/shipping/fuel-rates/NOBODY", rate(day, "0.1")).problem(404, "carrier-not-found");
        api.get(PATH + "/1999-01-01").problem(404, "fuel-rate-not-found");
        api.as(Tokens.with("shipping-tariffs:*").company("COMP-1"))
                .post(PATH, rate(day, "0.1"))
                .problem("outside-data-scope");
    }
}
