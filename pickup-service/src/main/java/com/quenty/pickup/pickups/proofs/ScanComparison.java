package com.quenty.pickup.pickups.proofs;

import com.quenty.pickup.evidence.Difference;
import com.quenty.pickup.evidence.DifferenceKind;
import com.quenty.pickup.evidence.Handover.Scan;
import com.quenty.pickup.pickups.Completion;
import com.quenty.pickup.pickups.Pickup;
import com.quenty.pickup.trackingnumbers.TrackingNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The scans at the door against the booking. Pure.
 *
 * @param handedOver weights of the booked packages that were scanned, by line; null for one that was not weighed
 * @param differences missing and heavier ones by line, then extra ones in the order of their scans, then those of cancelled orders
 * @param repeated codes with which a package was scanned that had been scanned before, each once
 */
public record ScanComparison(
        Map<Integer, @Nullable BigDecimal> handedOver, List<Difference> differences, List<String> repeated) {

    /** How far two scales may differ: the larger of the two. */
    static final BigDecimal TOLERANCE_KG = new BigDecimal("0.1");

    static final BigDecimal TOLERANCE_SHARE = new BigDecimal("0.02");

    /** A package as booked. @param reference the customer's own name for it; no two packages of a pickup share one */
    public record Booked(
            int line, String trackingNumber, @Nullable String reference, BigDecimal weightKg) {}

    public ScanComparison {
        handedOver = Collections.unmodifiableMap(new TreeMap<>(handedOver));
        differences = List.copyOf(differences);
        repeated = List.copyOf(repeated);
    }

    /** With the packages of a pickup. */
    public static ScanComparison of(Pickup pickup, List<Scan> scans) {
        return of(
                pickup.packages().entrySet().stream()
                        .map(line -> new Booked(
                                line.getKey(),
                                line.getValue().trackingNumber(),
                                line.getValue().packageReference(),
                                line.getValue().weightKg()))
                        .toList(),
                scans);
    }

    /** Packages of orders that were cancelled meanwhile are not taken over, scanned or not; each is a difference. */
    public ScanComparison without(Set<String> cancelledOrders, Pickup pickup) {
        var taken = new TreeMap<Integer, @Nullable BigDecimal>(handedOver);
        var found = new ArrayList<>(differences);
        pickup.packages().forEach((line, each) -> {
            if (each.isOfOneOf(cancelledOrders)) {
                found.removeIf(difference -> line.equals(difference.line()));
                found.add(new Difference(
                        DifferenceKind.ORDER_CANCELLED, line, each.trackingNumber(), each.weightKg(), taken.get(line)));
                taken.remove(line);
            }
        });
        return new ScanComparison(taken, found, repeated);
    }

    /** A package that is scanned several times counts once; the last weight stands. */
    public static ScanComparison of(List<Booked> packages, List<Scan> scans) {
        var lines = new HashMap<String, Integer>();
        for (var each : packages) {
            if (each.reference() != null) {
                lines.put(each.reference(), each.line());
            }
        }
        for (var each : packages) {
            lines.put(each.trackingNumber(), each.line());
        }
        var found = new HashMap<Integer, @Nullable BigDecimal>();
        var repeated = new LinkedHashSet<String>();
        var extra = new LinkedHashMap<String, Difference>();
        for (var scan : scans) {
            var line = lineOf(scan.code(), lines);
            if (line == null) {
                var code = TrackingNumber.canonical(scan.code());
                var before = extra.get(code);
                var weight = scan.weightKg() == null && before != null ? before.actualWeightKg() : scan.weightKg();
                extra.put(
                        code,
                        new Difference(DifferenceKind.EXTRA, null, scan.code().strip(), null, weight));
                continue;
            }
            if (found.containsKey(line)) {
                repeated.add(scan.code().strip());
            }
            if (scan.weightKg() != null || !found.containsKey(line)) {
                found.put(line, scan.weightKg());
            }
        }
        var differences = new ArrayList<Difference>();
        for (var each : packages) {
            var weighed = found.get(each.line());
            if (!found.containsKey(each.line())) {
                differences.add(difference(DifferenceKind.MISSING, each, null));
            } else if (weighed != null && isHeavier(weighed, each.weightKg())) {
                differences.add(difference(DifferenceKind.HEAVIER, each, weighed));
            }
        }
        differences.addAll(extra.values());
        return new ScanComparison(found, differences, List.copyOf(repeated));
    }

    private static @Nullable Integer lineOf(String code, Map<String, Integer> lines) {
        var byReference = lines.get(code.strip());
        return byReference == null ? lines.get(TrackingNumber.canonical(code)) : byReference;
    }

    private static Difference difference(DifferenceKind kind, Booked each, @Nullable BigDecimal weighed) {
        return new Difference(kind, each.line(), each.trackingNumber(), each.weightKg(), weighed);
    }

    private static boolean isHeavier(BigDecimal weighed, BigDecimal booked) {
        return weighed.compareTo(booked.add(TOLERANCE_KG.max(booked.multiply(TOLERANCE_SHARE)))) > 0;
    }

    public Completion completion() {
        return differences.isEmpty() ? Completion.FULL : Completion.PARTIAL;
    }

    /** Not one of the booked packages is there. */
    public boolean isEmpty() {
        return handedOver.isEmpty();
    }
}
