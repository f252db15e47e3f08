package com.quenty.intlshipping.tariffs;

import com.quenty.platform.problem.FieldProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether the rows of a tariff fit together: each lane stands once and has a zone with bands, each zone with bands has a lane, and
 * the bands of a zone follow each other from 0 kg on without gap or overlap. Names every row that does not, by its place in the
 * request.
 */
final class TariffRowPolicy {

    private static final String LANE = "/lanes/%d/%s";
    private static final String BAND = "/bands/%d/%s";

    private record Place(
            @Nullable String origin,
            @Nullable String destination,
            @Nullable String prefix) {}

    /** @param row place in the request */
    private record Row(int row, WeightBand band) {}

    private TariffRowPolicy() {}

    static List<FieldProblem> faults(List<Lane> lanes, List<WeightBand> bands) {
        var faults = new ArrayList<FieldProblem>();
        var byZone = new TreeMap<String, List<Row>>();
        for (int i = 0; i < bands.size(); i++) {
            byZone.computeIfAbsent(bands.get(i).zone(), zone -> new ArrayList<>())
                    .add(new Row(i, bands.get(i)));
        }
        var first = new HashMap<Place, Integer>();
        var zones = new HashMap<String, Integer>();
        for (int i = 0; i < lanes.size(); i++) {
            var lane = lanes.get(i);
            zones.putIfAbsent(lane.zone(), i);
            var place = new Place(lane.originCountry(), lane.destinationCountry(), lane.destinationPostalPrefix());
            var before = first.putIfAbsent(place, i);
            if (before != null) {
                faults.add(fault(LANE, i, "zone", "overlaps with /lanes/%d, the same lane".formatted(before)));
            }
            if (lane.destinationPostalPrefix() != null && lane.destinationCountry() == null) {
                faults.add(fault(LANE, i, "destination_country", "is needed with a postal prefix"));
            }
            if (!byZone.containsKey(lane.zone())) {
                faults.add(fault(LANE, i, "zone", "is a gap: the zone has no bands"));
            }
        }
        byZone.forEach((zone, rows) -> {
            if (!zones.containsKey(zone)) {
                rows.forEach(row -> faults.add(fault(BAND, row.row(), "zone", "is the zone of no lane")));
            }
            faultsOfZone(rows, faults);
        });
        return faults;
    }

    private static void faultsOfZone(List<Row> rows, List<FieldProblem> faults) {
        var ordered = rows.stream()
                .filter(row -> isBand(row, faults))
                .sorted(Comparator.comparing((Row row) -> row.band().minWeight()))
                .toList();
        // The band that reaches furthest so far: one within another leaves no gap behind it.
        Row furthest = null;
        for (var row : ordered) {
            if (furthest == null) {
                if (row.band().minWeight().signum() > 0) {
                    faults.add(fault(BAND, row.row(), "min_weight", "leaves a gap: the zone begins at 0 kg"));
                }
                furthest = row;
                continue;
            }
            var reached = furthest.band().maxWeight();
            int step = reached == null ? -1 : row.band().minWeight().compareTo(reached);
            if (step < 0) {
                faults.add(fault(BAND, row.row(), "min_weight", "overlaps with /bands/%d".formatted(furthest.row())));
            } else if (step > 0) {
                faults.add(fault(
                        BAND,
                        row.row(),
                        "min_weight",
                        "leaves a gap after /bands/%d, which ends at %s kg".formatted(furthest.row(), plain(reached))));
            }
            furthest = reachesFurther(row, furthest) ? row : furthest;
        }
    }

    private static boolean isBand(Row row, List<FieldProblem> faults) {
        var max = row.band().maxWeight();
        boolean holdsSomething = max == null || row.band().minWeight().compareTo(max) < 0;
        if (!holdsSomething) {
            faults.add(fault(BAND, row.row(), "max_weight", "must be more than min_weight"));
        }
        return holdsSomething;
    }

    private static boolean reachesFurther(Row row, Row other) {
        var max = row.band().maxWeight();
        var otherMax = other.band().maxWeight();
        return otherMax != null && (max == null || max.compareTo(otherMax) > 0);
    }

    private static String plain(@Nullable BigDecimal weight) {
        return weight == null ? "" : weight.stripTrailingZeros().toPlainString();
    }

    private static FieldProblem fault(String list, int row, String member, String message) {
        return new FieldProblem(list.formatted(row, member), message);
    }
}
