package com.quenty.pickup;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.EndpointWalk;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class EndpointsIT {

    private static final String START = """
            {"device_id": "phone", "commands": [
                {"command_id": "one", "device_sequence": 1, "device_time": "2026-11-30T14:12:31Z", "type": "start"}]}""";

    private final EndpointWalk walk;
    private final ApiClient api;
    private final Doors.Open door;

    EndpointsIT(
            EndpointWalk walk,
            RestTestClient http,
            Doors doors,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders) {
        this.walk = walk;
        this.api = ApiClient.of(http);
        this.door = doors.open(http, customers, orders);
    }

    @TestFactory
    Stream<DynamicNode> everyEndpoint() {
        var zone = Zones.create(api);
        var route = route(door.in(PickupStatus.SCHEDULED));
        var occurrence = Subscriptions.create(api, door.zone, door.customer, door.company, door.inDays(2));

        return walk.common("/api/v1/pickup-zones/{code}", zone.code())
                .common("/api/v1/pickup-zones/{code}/tariffs/{valid_from}", "default", "2000-01-01")
                .owned("/api/v1/pickups/{pickup_id}", door.in(PickupStatus.COMPLETED))
                .owned("/api/v1/routes/{route_id}", route)
                .owned("/api/v1/routes/plans/{plan_id}", plan())
                .owned("/api/v1/routes/{route_id}/stops/{stop_number}", route, 1)
                .common("/api/v1/pickups/tracked/{token}", "no-token")
                .body("POST", "/api/v1/routes/{route_id}/commands", START)
                .owned("/api/v1/pickup-series/{series_id}", occurrence.seriesId())
                .owned(
                        "/api/v1/pickup-series/{series_id}/occurrences/{recurrence_id}",
                        occurrence.seriesId(),
                        occurrence.recurrenceId())
                .tests();
    }

    private String plan() {
        return door.staff()
                .post(
                        "/api/v1/routes/plan",
                        Json.of(
                                "route_date",
                                door.inDays(3).toString(),
                                "depot_code",
                                "NORTE",
                                "depot",
                                Json.of("latitude", 4.65, "longitude", -74.08),
                                "iterations",
                                1,
                                "vehicles",
                                List.of(Json.of(
                                        "driver_id",
                                        door.driver,
                                        "vehicle",
                                        Json.of("type", "van", "max_weight_kg", 500),
                                        "shifts",
                                        List.of(Json.of("from", "08:00", "until", "18:00"))))))
                .is(202)
                .text("plan_id");
    }

    private String route(String pickup) {
        door.customers.knows(door.driver, "company_id", door.company);
        var starts = door.platform().get(Doors.PATH + '/' + pickup).text("window_starts_at");
        return door.staff()
                .key(ExternalId.next("KEY"))
                .post(
                        "/api/v1/routes",
                        Json.of(
                                "driver_id",
                                door.driver,
                                "time_zone",
                                "America/Bogota",
                                "depot",
                                Json.of("latitude", 4.65, "longitude", -74.08),
                                "vehicle",
                                Json.of("type", "van"),
                                "starts_at",
                                starts,
                                "stops",
                                List.of(Json.of("pickup_id", pickup))))
                .is(201)
                .text("route_id");
    }
}
