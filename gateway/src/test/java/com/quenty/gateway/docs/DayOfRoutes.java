package com.quenty.gateway.docs;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What pickup-service answers about a day: routes through Bogotá with stops every half an hour. */
final class DayOfRoutes {

    static final String DATE = "2026-12-01";

    private static final Instant MORNING = Instant.parse("2026-12-01T13:00:00Z");

    private final List<Route> routes = new ArrayList<>();

    private record Route(String id, String status, String name, int stops, Set<Integer> late) {}

    /** @param late numbers of the stops at which the driver comes 25 minutes after the planned time */
    DayOfRoutes with(String status, String name, int stops, Integer... late) {
        routes.add(new Route("RT-%d".formatted(routes.size() + 1), status, name, stops, Set.of(late)));
        return this;
    }

    void stub(WireMockServer service) {
        var items = routes.stream().map(DayOfRoutes::whole).collect(Collectors.joining(", "));
        service.stubFor(get(urlPathEqualTo("/api/v1/routes")).willReturn(okJson(list(""))));
        service.stubFor(get(urlPathEqualTo("/api/v1/routes"))
                .withQueryParam("date", equalTo(DATE))
                .willReturn(okJson(list(items))));
        for (var route : routes) {
            service.stubFor(get(urlPathEqualTo("/api/v1/routes/" + route.id)).willReturn(okJson(whole(route))));
            service.stubFor(get(urlPathEqualTo("/api/v1/routes/%s/map".formatted(route.id)))
                    .willReturn(okJson(map(route))));
        }
    }

    /** One route, and the same as a map, as they are answered. */
    static List<String> samples() {
        var route = new Route("RT-1", "started", "Norte", 3, Set.of(3));
        return List.of(whole(route), map(route));
    }

    private static String list(String items) {
        return "{\"items\": [%s], \"next_cursor\": null, \"has_more\": false}".formatted(items);
    }

    private static String whole(Route route) {
        var stops = new ArrayList<String>();
        for (int number = 1; number <= route.stops; number++) {
            stops.add(stop(route, number));
        }
        return """
                {"route_id": "%s", "driver_id": "USER-%s", "route_name": "%s", "route_date": "%s",
                 "time_zone": "America/Bogota",
                 "status": "%s", "vehicle": {"type": "van", "license_plate": "WNL431"},
                 "depot": {"latitude": 4.65, "longitude": -74.1}, "planned_departure": "%s", "planned_return": "%s",
                 "expected_return": "%s", "route_start_time": null, "route_end_time": null, "planned_distance_m": 48210,
                 "actual_distance_m": null, "total_pickups": %d, "completed_pickups": 1, "co2_g": 12758,
                 "stops": [%s]}""".formatted(
                        route.id,
                        route.id,
                        route.name,
                        DATE,
                        route.status,
                        MORNING,
                        at(route.stops + 1, 0),
                        at(route.stops + 1, 25),
                        route.stops,
                        String.join(", ", stops));
    }

    private static Instant at(int number, int minutesLater) {
        return MORNING.plus(Duration.ofMinutes(30L * number + minutesLater));
    }

    private static String stop(Route route, int number) {
        boolean late = route.late.contains(number);
        var status = number == 1 ? "completed" : number == 2 ? "failed" : "planned";
        var arrival = at(number, late ? 25 : 0);
        return """
                {"stop_number": %1$d, "position": %1$d, "kind": "stop", "pickup_id": "PU-%2$s-%1$d", "status": "%3$s",
                 "latitude": %4$s, "longitude": %5$s, "opens_at": "%6$s", "closes_at": "%7$s", "service_seconds": 300,
                 "planned_arrival": "%8$s", "planned_departure": "%8$s", "waiting_seconds": 0,
                 "expected_arrival": "%9$s",
                 "actual_arrival": %10$s, "begun_at": null, "actual_departure": %10$s, "load": {"weight_kg": 12.5},
                 "closed_reason": %11$s, "late": %12$s, "misses_window": false}""".formatted(
                        number,
                        route.id,
                        status,
                        latitude(route, number),
                        longitude(route, number),
                        at(number, -60),
                        at(number, number == 3 ? 60 : 120),
                        at(number, 0),
                        arrival,
                        status.equals("planned") ? "null" : '"' + arrival.toString() + '"',
                        status.equals("failed") ? "\"Nobody answers the door.\"" : "null",
                        late);
    }

    private static double latitude(Route route, int number) {
        return 4.65 + 0.03 * Math.sin(number + route.id.hashCode());
    }

    private static double longitude(Route route, int number) {
        return -74.1 + 0.03 * Math.cos(1.7 * number + route.id.hashCode());
    }

    private static String map(Route route) {
        var line = new ArrayList<String>(List.of("[-74.1, 4.65]"));
        var features = new ArrayList<String>();
        for (int number = 1; number <= route.stops; number++) {
            var place = "[%s, %s]".formatted(longitude(route, number), latitude(route, number));
            line.add(place);
            features.add(feature("Point", place, "stop", number));
        }
        line.add("[-74.1, 4.65]");
        features.addFirst(feature("Point", "[-74.1, 4.65]", "depot", null));
        features.addFirst(feature("LineString", line.toString(), "route", null));
        return "{\"type\": \"FeatureCollection\", \"features\": [%s]}".formatted(String.join(", ", features));
    }

    private static String feature(String type, String coordinates, String kind, @Nullable Integer number) {
        return """
                {"type": "Feature", "geometry": {"type": "%s", "coordinates": %s},
                 "properties": {"kind": "%s", "stop_number": %s}}""".formatted(type, coordinates, kind, number);
    }
}
