package com.quenty.pickup.routes.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.quenty.pickup.routes.RouteResponse;
import com.quenty.pickup.routes.RouteStatus;
import com.quenty.pickup.routes.StopKind;
import com.quenty.pickup.routes.StopResponse;
import com.quenty.pickup.routes.StopStatus;
import com.quenty.pickup.travel.GeoPoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A route as GeoJSON (RFC 7946): a line from place to place and a point for each of them. */
@Schema(description = "A FeatureCollection of GeoJSON, RFC 7946: first the line, then the depot and the stops.")
record RouteMap(
        @Schema(example = "FeatureCollection") String type,

        @Schema(
                description =
                        "West, south, east, north of all places; the west is greater than the east where the 180th meridian is between"
                                + " them.",
                example = "[-74.0953, 4.6097, -74.0412, 4.7031]")
        List<Double> bbox,

        List<Feature> features) {

    /** @param properties of the route with its line, of a stop with its point */
    @Schema(name = "RouteFeature")
    record Feature(@Schema(example = "Feature") String type, Geometry geometry, Properties properties) {}

    /**
     * @param coordinates longitude before latitude: of a point one pair, of a line one for each place, of one that is cut at the 180th
     *     meridian a list for each part
     */
    @Schema(name = "RouteGeometry")
    record Geometry(
            @Schema(example = "Point") String type,

            @Schema(
                    description =
                            "Longitude, then latitude: for a Point one pair, for a LineString a list of pairs, for a"
                                    + " MultiLineString, which is a line that crosses the 180th meridian, a list of those.",
                    example = "[-74.0817, 4.6097]")
            List<Object> coordinates) {}

    @Schema(name = "RouteFeatureProperties")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Properties(
            @Schema(description = "`route`, `depot`, `stop`, `emptying`.", example = "stop")
            String kind,

            @Schema(example = "RT-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String routeId,

            @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
            String driverId,

            @Nullable RouteStatus routeStatus,

            @Schema(example = "3") @Nullable Integer stopNumber,

            @Schema(example = "3") @Nullable Integer position,

            @Schema(example = "PU-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
            String pickupId,

            @Nullable StopStatus stopStatus,
            @Nullable Instant plannedArrival,
            @Nullable Instant expectedArrival,
            @Nullable Boolean late) {}

    static RouteMap of(RouteResponse route) {
        var depot = route.depot().place();
        var line = new ArrayList<GeoPoint>();
        var places = new ArrayList<GeoPoint>();
        var features = new ArrayList<Feature>();
        line.add(depot);
        places.add(depot);
        for (var stop : route.stops()) {
            if (stop.kind() == StopKind.BREAK || stop.status() == StopStatus.MOVED) {
                continue;
            }
            var place = new GeoPoint(Objects.requireNonNull(stop.latitude()), Objects.requireNonNull(stop.longitude()));
            if (stop.status() != StopStatus.SKIPPED) {
                line.add(place);
            }
            places.add(place);
            features.add(new Feature("Feature", point(place), properties(route, stop)));
        }
        line.add(depot);
        features.addFirst(new Feature("Feature", point(depot), properties(route, "depot")));
        features.addFirst(new Feature("Feature", line(RouteLine.parts(line)), properties(route, "route")));
        return new RouteMap("FeatureCollection", RouteLine.box(places), features);
    }

    private static Geometry point(GeoPoint place) {
        return new Geometry("Point", pair(place));
    }

    private static Geometry line(List<List<GeoPoint>> parts) {
        var lines = new ArrayList<List<Object>>();
        for (var part : parts) {
            var pairs = new ArrayList<Object>();
            part.forEach(place -> pairs.add(pair(place)));
            lines.add(pairs);
        }
        return lines.size() == 1
                ? new Geometry("LineString", lines.getFirst())
                : new Geometry("MultiLineString", List.<Object>copyOf(lines));
    }

    private static List<Object> pair(GeoPoint place) {
        return List.of(place.longitude(), place.latitude());
    }

    private static Properties properties(RouteResponse route, String kind) {
        return new Properties(
                kind, route.routeId(), route.driverId(), route.status(), null, null, null, null, null, null, null);
    }

    private static Properties properties(RouteResponse route, StopResponse stop) {
        return new Properties(
                stop.kind().code(),
                route.routeId(),
                null,
                null,
                stop.stopNumber(),
                stop.position(),
                stop.pickupId(),
                stop.status(),
                stop.plannedArrival(),
                stop.expectedArrival(),
                stop.late());
    }
}
