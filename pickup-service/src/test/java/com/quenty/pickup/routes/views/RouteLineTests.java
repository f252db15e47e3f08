package com.quenty.pickup.routes.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.quenty.pickup.travel.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RouteLineTests {

    private static GeoPoint at(double latitude, double longitude) {
        return new GeoPoint(latitude, longitude);
    }

    @Test
    void aLineThatStaysOnOneSideIsOnePart() {
        var places = List.of(at(4, -74), at(5, -73), at(4, -74));

        assertThat(RouteLine.parts(places)).containsExactly(places);
        assertThat(RouteLine.box(places)).containsExactly(-74.0, 4.0, -73.0, 5.0);
    }

    /** As the example of RFC 7946, section 5.2: Fiji, 177 degrees east to 178 degrees west. */
    @Test
    void aLineOverThe180thMeridianIsCutThereAndItsBoxGoesFromWestToEast() {
        var places = List.of(at(-20, 177), at(-16, -178), at(-20, 177));

        assertThat(RouteLine.parts(places))
                .containsExactly(
                        List.of(at(-20, 177), at(-17.6, 180)),
                        List.of(at(-17.6, -180), at(-16, -178), at(-17.6, -180)),
                        List.of(at(-17.6, 180), at(-20, 177)));
        assertThat(RouteLine.box(places)).containsExactly(177.0, -20.0, -178.0, -16.0);
    }

    @Test
    void aPlaceOnTheMeridianIsTheEndOfAPart() {
        assertThat(RouteLine.parts(List.of(at(0, 179), at(0, -180), at(0, -179))))
                .containsExactly(List.of(at(0, 179), at(0, 180)), List.of(at(0, -180), at(0, -179)));
        assertThat(RouteLine.parts(List.of(at(0, 180), at(0, -179))))
                .containsExactly(List.of(at(0, -180), at(0, -179)));
        assertThat(RouteLine.parts(List.of(at(0, 180), at(0, 180)))).containsExactly(List.of(at(0, 180), at(0, 180)));
    }

    @Test
    void noPartCrossesAndAllTogetherAreAsLongAsTheLine() {
        var random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            var places = new ArrayList<GeoPoint>();
            for (int i = 2 + random.nextInt(8); i > 0; i--) {
                double longitude = 180 - random.nextInt(20) + random.nextInt(20);
                places.add(at(random.nextInt(60) - 30, longitude > 180 ? longitude - 360 : longitude));
            }

            var parts = RouteLine.parts(places);

            assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeGreaterThan(1));
            for (var part : parts) {
                for (int i = 1; i < part.size(); i++) {
                    assertThat(Math.abs(
                                    part.get(i).longitude() - part.get(i - 1).longitude()))
                            .isLessThanOrEqualTo(180);
                }
            }
            assertThat(parts.stream().mapToDouble(RouteLineTests::length).sum())
                    .isCloseTo(length(places), within(1e-6));
        }
    }

    /** On the flat map, the shorter way around. */
    private static double length(List<GeoPoint> line) {
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            double across = Math.abs(line.get(i).longitude() - line.get(i - 1).longitude());
            length += Math.hypot(
                    Math.min(across, 360 - across),
                    line.get(i).latitude() - line.get(i - 1).latitude());
        }
        return length;
    }
}
