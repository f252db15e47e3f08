package com.quenty.pickup.routes.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Fleet;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class TrackingIT {

    private final MutableClock clock;
    private final Fleet.Open fleet;
    private final ApiClient anybody;

    TrackingIT(
            RestTestClient http,
            MutableClock clock,
            Fleet fleet,
            @Sibling("customer-service") WireMockServer customers) {
        this.clock = clock;
        this.fleet = fleet.open(http, customers);
        this.anybody = ApiClient.anonymous(http);
    }

    private Answer link(PickupFacts pickup) {
        return fleet.staff()
                .get("/api/v1/pickups/" + pickup.pickupId() + "/tracking-link")
                .is(200);
    }

    private Answer look(Answer link) {
        return anybody.get(link.text("path"));
    }

    private void drive(String route, String verb) {
        clock.advance(Duration.ofSeconds(30));
        fleet.drive(route, verb, null).is(200);
    }

    private void stand(String route, double latitude) {
        clock.advance(Duration.ofSeconds(30));
        var position = Json.of(
                "latitude",
                latitude,
                "longitude",
                -74.08,
                "device_time",
                clock.instant().toString());
        fleet.drive(route, "positions", Json.of("positions", List.of(position))).is(200);
    }

    @Test
    void aLinkShowsTheWindowAndTheExpectedArrival() {
        var pickups = fleet.pickups(2);
        var link = link(pickups.get(1));

        var booked = look(link).is(200);
        assertThat(booked.text("status")).isEqualTo("scheduled");
        assertThat(booked.text("pickup_date")).isEqualTo(Fleet.DAY.toString());
        assertThat(booked.text("window_starts_at")).isEqualTo(Fleet.utc("13:00:00"));
        assertThat(booked.text("expected_arrival")).isEmpty();

        var route = fleet.route(pickups);
        var planned = look(link);
        assertThat(planned.text("expected_arrival")).isEqualTo(route.text("stops.1.expected_arrival"));
        assertThat(planned.number("stops_before")).isEqualTo(1);
    }

    @Test
    void thePositionIsSeenWhileTheDriverIsOnTheWayToThatPickupOnly() {
        var pickups = fleet.pickups(2);
        var route = fleet.route(pickups).text("route_id");
        var first = link(pickups.get(0));
        var second = link(pickups.get(1));
        drive(route, "start");
        stand(route, 4.651);
        assertThat(look(first).at("position").isNull()).as("planned").isTrue();

        drive(route, "stops/1/depart");
        assertThat(look(first).at("position").isNull())
                .as("from before the departure")
                .isTrue();
        stand(route, 4.652);
        assertThat(look(first).text("position.latitude")).isEqualTo("4.652");
        assertThat(look(second).at("position").isNull())
                .as("on the way to another")
                .isTrue();
        assertThat(look(second).number("stops_before")).isEqualTo(1);

        drive(route, "stops/1/arrive");
        stand(route, 4.653);
        assertThat(look(first).at("position").isNull()).as("arrived").isTrue();
        fleet.drive(route, "stops/1/complete", fleet.handover()).is(200);
        drive(route, "stops/2/depart");
        assertThat(look(second).at("position").isNull())
                .as("the door of another")
                .isTrue();
        stand(route, 4.654);
        assertThat(look(second).text("position.latitude")).isEqualTo("4.654");
        assertThat(look(first).at("position").isNull()).as("completed").isTrue();
        assertThat(look(first).text("completed_at")).isNotEmpty();

        clock.advance(Duration.ofMinutes(16));
        assertThat(look(second).at("position").isNull())
                .as("too old to be true")
                .isTrue();
    }

    @Test
    void nothingOfTheDriverOrTheAddressIsShown() {
        var pickups = fleet.pickups(1);
        var route = fleet.route(pickups).text("route_id");
        drive(route, "start");
        drive(route, "stops/1/depart");
        stand(route, 4.652);

        var shown = look(link(pickups.getFirst()));

        assertThat(shown.content())
                .doesNotContain(fleet.driver)
                .doesNotContain(route)
                .doesNotContain("Calle")
                .doesNotContain("Ana")
                .doesNotContain("+57")
                .doesNotContain(fleet.company);
    }

    @Test
    void aForgedLinkAndAnExpiredOneShowNothing() {
        var link = link(fleet.pickup());
        var token = link.text("token");
        var last = token.charAt(10) == 'A' ? 'B' : 'A';
        var forged = token.substring(0, 10) + last + token.substring(11);

        anybody.get("/api/v1/pickups/tracked/" + forged).problem(404, "tracking-link-invalid");
        anybody.get("/api/v1/pickups/tracked/" + token.substring(1)).problem(404, "tracking-link-invalid");
        assertThat(link.text("expires_at")).isEqualTo(Fleet.utc(1, "15:00:00"));
        clock.stopAt(Instant.parse(Fleet.utc(1, "14:59:59")));
        look(link).is(200);
        clock.stopAt(Instant.parse(Fleet.utc(1, "15:00:00")));
        look(link).problem(404, "tracking-link-expired");
    }

    @Test
    void nobodyGetsTheLinkOfAnothersPickup() {
        var customer = ExternalId.next("USER");
        var pickup = fleet.pickup(4.66, -74.08, "08:00", customer, List.of());
        var path = "/api/v1/pickups/" + pickup.pickupId() + "/tracking-link";

        fleet.platform()
                .as(Tokens.with("pickups:read").scope(DataScope.OWN))
                .get(path)
                .problem(404, "pickup-not-found");
        fleet.platform()
                .as(Tokens.with("pickups:read").company(ExternalId.next("COMP")))
                .get(path)
                .problem(404, "pickup-not-found");
        fleet.platform()
                .as(Tokens.with("pickups:read").scope(DataScope.OWN).subject(customer))
                .get(path)
                .is(200);
    }
}
