package com.quenty.pickup.routes.views;

import com.quenty.pickup.travel.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/** A line from place to place as GeoJSON draws it: cut where it crosses the 180th meridian (RFC 7946, sections 3.1.9 and 5.2). */
final class RouteLine {

    private static final double HALF_TURN = 180;

    private RouteLine() {}

    /** One part, or one more for each crossing; a leg goes the shorter way around. Each part has two points or more. */
    static List<List<GeoPoint>> parts(List<GeoPoint> places) {
        var parts = new ArrayList<List<GeoPoint>>();
        var part = new ArrayList<GeoPoint>();
        for (var place : places) {
            if (!part.isEmpty() && crosses(part.getLast(), place)) {
                var last = part.getLast();
                double edge = Math.copySign(HALF_TURN, last.longitude());
                double latitude = crossing(last, place, edge);
                addUnlessThere(part, new GeoPoint(latitude, edge));
                parts.add(part);
                part = new ArrayList<>(List.of(new GeoPoint(latitude, -edge)));
                addUnlessThere(part, place);
            } else {
                part.add(place);
            }
        }
        parts.add(part);
        // A place on the meridian itself may be all of a part: the line goes on from it on the other side.
        var lines = parts.stream().filter(each -> each.size() > 1).toList();
        return lines.isEmpty() ? List.of(List.copyOf(places)) : lines;
    }

    private static boolean crosses(GeoPoint from, GeoPoint to) {
        return Math.abs(to.longitude() - from.longitude()) > HALF_TURN;
    }

    /** Latitude at which the straight line between both on the map reaches the edge. */
    private static double crossing(GeoPoint from, GeoPoint to, double edge) {
        double beyond = to.longitude() + Math.copySign(2 * HALF_TURN, edge);
        double share = (edge - from.longitude()) / (beyond - from.longitude());
        return from.latitude() + share * (to.latitude() - from.latitude());
    }

    private static void addUnlessThere(List<GeoPoint> part, GeoPoint place) {
        if (!part.getLast().equals(place)) {
            part.add(place);
        }
    }

    /** West, south, east, north; around the 180th meridian the west is greater than the east. */
    static List<Double> box(List<GeoPoint> places) {
        double south = places.stream().mapToDouble(GeoPoint::latitude).min().orElseThrow();
        double north = places.stream().mapToDouble(GeoPoint::latitude).max().orElseThrow();
        double west = places.stream().mapToDouble(GeoPoint::longitude).min().orElseThrow();
        double east = places.stream().mapToDouble(GeoPoint::longitude).max().orElseThrow();
        if (east - west > HALF_TURN) {
            west = places.stream()
                    .mapToDouble(GeoPoint::longitude)
                    .filter(longitude -> longitude >= 0)
                    .min()
                    .orElseThrow();
            east = places.stream()
                    .mapToDouble(GeoPoint::longitude)
                    .filter(longitude -> longitude < 0)
                    .max()
                    .orElseThrow();
        }
        return List.of(west, south, east, north);
    }
}
