package com.quenty.pickup.plans.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Fleet;
import com.quenty.pickup.pickups.PromisePolicy;
import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.zones.PickupType;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class QuoteIT {

    private final PromisePolicy promises;
    private final Fleet fleets;
    private final RestTestClient http;
    private final WireMockServer customers;
    private Fleet.Open fleet;

    QuoteIT(
            PromisePolicy promises,
            Fleet fleets,
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers) {
        this.promises = promises;
        this.fleets = fleets;
        this.http = http;
        this.customers = customers;
    }

    @BeforeEach
    void open() {
        fleet = fleets.open(http, customers);
    }

    private void route() {
        var body = fleet.plan(fleet.driver, fleet.pickups(3));
        fleet.staff()
                .post("/api/v1/routes", Json.changed(body, "ends_at", Fleet.utc("22:00:00")))
                .is(201);
    }

    @Test
    void theEarliestWindowsOfTodaysRoutesAreTold() {
        assertThat(quote().is(200).at("feasible").asBoolean()).isFalse();
        route();

        var quote = quote().is(200);

        assertThat(quote.at("feasible").asBoolean()).isTrue();
        assertThat(quote.at("windows")).hasSize(3);
        assertThat(quote.text("windows.0.window_starts_at")).isEqualTo(Fleet.MORNING.toString());
        assertThat(quote.decimal("windows.0.extra_distance_m")).isBetween(BigDecimal.ONE, new BigDecimal("20000"));
        assertThat(Instant.parse(quote.text("windows.0.estimated_arrival")))
                .isBefore(Instant.parse(quote.text("windows.0.window_ends_at")));
    }

    private Answer quote(@Nullable Object... changes) {
        return quote(fleet.staff(), changes);
    }

    private static Answer quote(ApiClient caller, @Nullable Object... changes) {
        return caller.post(
                "/api/v1/pickups/quote",
                Json.changed(
                        Json.of(
                                "postal_code",
                                "110221",
                                "country",
                                "CO",
                                "pickup_latitude",
                                Fleet.LATITUDE + 0.01,
                                "pickup_longitude",
                                Fleet.LONGITUDE,
                                "package_count",
                                1,
                                "weight_kg",
                                4),
                        changes));
    }

    @Test
    void noWindowIsToldWhereNoDriverCouldCome() {
        route();

        assertThat(quote("pickup_latitude", Fleet.LATITUDE + 4)
                        .is(200)
                        .at("feasible")
                        .asBoolean())
                .isFalse();
        assertThat(quote("required_skills", List.of("refrigerated"))
                        .is(200)
                        .at("feasible")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void onlyWhatFitsIsPromised() {
        route();

        assertThat(promises.isFeasible(wish(0.01, Fleet.MORNING))).isTrue();
        assertThat(promises.isFeasible(wish(5, Fleet.MORNING))).isFalse();
        // A day that is still to be planned.
        assertThat(promises.isFeasible(wish(0.01, Fleet.MORNING.plus(Duration.ofDays(2)))))
                .isTrue();
    }

    private PromisePolicy.Wish wish(double north, Instant from) {
        return new PromisePolicy.Wish(
                fleet.company,
                PickupType.EXPRESS,
                "BOG-TEST",
                new GeoPoint(Fleet.LATITUDE + north, Fleet.LONGITUDE),
                from,
                from.plus(Duration.ofHours(1)),
                new BigDecimal("4"),
                null,
                1,
                5,
                List.of());
    }

    @Test
    void nobodyIsToldOfTheDriversOfAnotherCompany() {
        route();
        var other = ExternalId.next("COMP");
        var customer = ApiClient.of(http)
                .as(Tokens.with("pickups:create")
                        .subject(ExternalId.next("USER"))
                        .scope(DataScope.OWN));

        quote("company_id", other).problem(422, "company-unknown", "/company_id");
        quote(customer, "company_id", fleet.company).problem(422, "company-unknown", "/company_id");
        assertThat(quote("company_id", fleet.company).is(200).at("feasible").asBoolean())
                .isTrue();
        assertThat(quote(customer).is(200).at("feasible").asBoolean()).isFalse();
        assertThat(quote(fleet.platform(), "company_id", fleet.company)
                        .is(200)
                        .at("feasible")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void badInputIsRefusedAtItsField() {
        quote("postal_code", "999999").problem(422, "zone-unknown", "/postal_code");
        quote("pickup_longitude", null).problem(400, "validation-failed", "/pickup_longitude");
        // Latitude and longitude swapped; a degree of a meridian is 111 km, and the zone reaches 500 km.
        quote("pickup_latitude", Fleet.LONGITUDE, "pickup_longitude", Fleet.LATITUDE)
                .problem(422, "place-far-off", "/pickup_latitude", "/pickup_longitude");
        quote("pickup_latitude", Fleet.LATITUDE + 4.6)
                .problem(422, "place-far-off", "/pickup_latitude", "/pickup_longitude");
        quote("package_count", 0).problem(400, "validation-failed", "/package_count");
        quote("wanted_from", Fleet.utc(-30, "00:00:00")).problem(400, "validation-failed", "/wanted_from");
    }
}
