package com.quenty.pickup.pickups.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Doors;
import com.quenty.pickup.Fleet;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.test.ApiClient;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class PickupScopeIT {

    private final RestTestClient http;
    private final Fleet fleets;
    private final WireMockServer customers;
    private Fleet.Open fleet;

    PickupScopeIT(RestTestClient http, Fleet fleets, @Sibling("customer-service") WireMockServer customers) {
        this.http = http;
        this.fleets = fleets;
        this.customers = customers;
    }

    @BeforeEach
    void open() {
        fleet = fleets.open(http, customers);
    }

    private static List<String> seen(ApiClient caller) {
        return caller.get(Doors.PATH + "?limit=100").is(200).items("pickup_id");
    }

    private void hidden(ApiClient caller, PickupFacts pickup) {
        for (var path :
                List.of("", "/history", "/attempts", "/next-windows", "/proof", "/proof/document", "/tracking-link")) {
            caller.get(Doors.PATH + "/{id}" + path, pickup.pickupId()).problem(404, "pickup-not-found");
        }
    }

    @Test
    void driversSeeThePickupsOfTheirOwnRoutesAndDispatchersAllOfTheCompany() {
        var own = fleet.pickup();
        var others = fleet.pickup();
        var nobodys = fleet.pickup();
        var another = fleet.hire();
        fleet.route(List.of(own));
        fleet.staff()
                .post("/api/v1/routes", fleet.plan(another, List.of(others)))
                .is(201);

        assertThat(seen(fleet.driver())).containsExactly(own.pickupId());
        fleet.driver().get(Doors.PATH + "/{id}", own.pickupId()).is(200);
        fleet.driver().get(Doors.PATH + "/{id}/history", own.pickupId()).is(200);
        hidden(fleet.driver(), others);
        hidden(fleet.driver(), nobodys);
        assertThat(seen(fleet.driver(another))).containsExactly(others.pickupId());
        assertThat(seen(fleet.driver(fleet.hire()))).isEmpty();
        assertThat(seen(fleet.staff()))
                .containsExactlyInAnyOrder(own.pickupId(), others.pickupId(), nobodys.pickupId());
    }

    @Test
    void aDriverStillSeesAPickupAfterAFailedAttempt() {
        var pickup = fleet.pickup();
        var route = fleet.route(List.of(pickup)).text("route_id");
        fleet.drive(route, "start", null).is(200);
        fleet.drive(route, "stops/1/depart", null).is(200);
        fleet.drive(route, "stops/1/arrive", null).is(200);

        fleet.drive(route, "stops/1/fail", fleet.attempt()).is(200);

        assertThat(fleet.now(pickup).assignedDriverId()).isNull();
        assertThat(seen(fleet.driver())).containsExactly(pickup.pickupId());
        fleet.driver().get(Doors.PATH + "/{id}/attempts", pickup.pickupId()).is(200);
    }
}
