package com.quenty.pickup.plans.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Fleet;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.pickup.pickups.PickupProblems.ExpressNotFeasible;
import com.quenty.pickup.pickups.PromisePolicy;
import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.zones.PickupType;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.Outcome;
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

    /** The only van holds three parcels, and one is planned: there is room for two. */
    private String van() {
        var body = fleet.plan(fleet.driver, fleet.neighbours(1, "08:00"));
        return fleet.staff()
                .post(
                        "/api/v1/routes",
                        Json.changed(
                                body,
                                "ends_at",
                                Fleet.utc("22:00:00"),
                                "vehicle",
                                Json.of("type", "van", "max_parcels", 3)))
                .is(201)
                .text("route_id");
    }

    private boolean isQuoted() {
        return quote().is(200).at("feasible").asBoolean();
    }

    private void isFull() {
        assertThat(isQuoted()).isFalse();
        assertThatThrownBy(() -> fleet.express("09:00")).isInstanceOf(ExpressNotFeasible.class);
    }

    @Test
    void whatIsPromisedTakesRoomUntilItIsCancelledOrMovedToASlot() {
        van();
        var first = fleet.express("09:00");
        assertThat(isQuoted()).isTrue();
        var second = fleet.express("10:00");
        isFull();

        fleet.staff()
                .post("/api/v1/pickups/" + first.pickupId() + "/cancel", Json.of("reason", "not needed"))
                .is(200);
        assertThat(isQuoted()).isTrue();
        fleet.express("09:00");
        isFull();

        fleet.staff()
                .post(
                        "/api/v1/pickups/" + second.pickupId() + "/reschedule",
                        Json.of(
                                "pickup_date",
                                Fleet.DAY.plusDays(1).toString(),
                                "time_window_start",
                                "08:00",
                                "reason",
                                "tomorrow"))
                .is(200);
        assertThat(isQuoted()).isTrue();
    }

    @Test
    void ofParallelBookingsOfTheLastRoomOneIsPromised() {
        van();
        fleet.express("09:00");

        var outcomes = Concurrently.run(8, () -> fleet.express("09:00"));

        assertThat(outcomes.stream().filter(Outcome::succeeded)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.succeeded()).map(Outcome::failure))
                .hasSize(7)
                .allMatch(ExpressNotFeasible.class::isInstance);
    }

    @Test
    void aPromiseThatComesOnARouteIsCountedOnce() {
        var route = van();
        var first = fleet.express("09:00");

        replan(route, first);

        assertThat(fleet.status(first)).isEqualTo("assigned");
        var second = fleet.express("09:00");
        isFull();
        replan(route, second);
        isFull();
    }

    private void replan(String route, PickupFacts added) {
        fleet.staff()
                .post(
                        "/api/v1/routes/" + route + "/replan",
                        Json.of("iterations", 50, "pickup_ids", List.of(added.pickupId())))
                .is(200);
    }

    /** 23:30 in Bogotá is 04:30 of the next day by UTC; the shift of the night ends at two. */
    @Test
    void promisesOnBothSidesOfMidnightShareTheRouteOfTheNight() {
        var body = fleet.plan(fleet.driver, fleet.neighbours(1, "22:00"));
        fleet.staff()
                .post(
                        "/api/v1/routes",
                        Json.changed(
                                body,
                                "starts_at",
                                Fleet.utc(1, "03:00:00"),
                                "ends_at",
                                Fleet.utc(1, "07:00:00"),
                                "vehicle",
                                Json.of("type", "van", "max_parcels", 2)))
                .is(201);
        var midnight = Instant.parse(Fleet.utc(1, "05:00:00"));

        assertThat(promises.isFeasible(wish(0, midnight.minus(Duration.ofMinutes(30)))))
                .isTrue();
        fleet.express("22:30");
        assertThat(promises.isFeasible(wish(0, midnight.minus(Duration.ofMinutes(30)))))
                .isFalse();
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
