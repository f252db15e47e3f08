package com.quenty.intlshipping.tracking.shipments;

import static com.quenty.intlshipping.manifests.ManifestStatus.BOOKED;
import static com.quenty.intlshipping.manifests.ManifestStatus.CUSTOMS_HOLD;
import static com.quenty.intlshipping.manifests.ManifestStatus.DELIVERED;
import static com.quenty.intlshipping.manifests.ManifestStatus.EXCEPTION;
import static com.quenty.intlshipping.manifests.ManifestStatus.IN_TRANSIT;
import static com.quenty.intlshipping.manifests.ManifestStatus.LABEL_CREATED;
import static com.quenty.intlshipping.manifests.ManifestStatus.LOST;
import static com.quenty.intlshipping.manifests.ManifestStatus.OUT_FOR_DELIVERY;
import static com.quenty.intlshipping.manifests.ManifestStatus.PARTIALLY_RETURNED;
import static com.quenty.intlshipping.manifests.ManifestStatus.QUOTED;
import static com.quenty.intlshipping.manifests.ManifestStatus.RETURNED_TO_SENDER;
import static com.quenty.intlshipping.manifests.ManifestStatus.SHIPPED;
import static com.quenty.intlshipping.manifests.ManifestStatus.VOIDED;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.intlshipping.manifests.ManifestStatus;
import com.quenty.intlshipping.tracking.ParcelState;
import com.quenty.intlshipping.tracking.TrackingEvent;
import com.quenty.intlshipping.tracking.TrackingPolicy;
import com.quenty.intlshipping.tracking.TrackingReason;
import com.quenty.intlshipping.tracking.TrackingSource;
import com.quenty.intlshipping.tracking.TrackingStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ManifestMovePolicyTests {

    private static final Instant START = Instant.parse("2026-11-26T06:00:00Z");

    private static ParcelState state(TrackingStatus status, @Nullable TrackingReason reason) {
        return new ParcelState(status, reason, START, false, false);
    }

    private static List<ManifestStatus> way(ManifestStatus from, ManifestStatus to) {
        var way = new ArrayList<ManifestStatus>();
        var next = ManifestMovePolicy.next(from, to);
        while (next.isPresent()) {
            way.add(next.get());
            next = ManifestMovePolicy.next(next.get(), to);
        }
        return way;
    }

    @Test
    void aManifestGoesWhereItsParcelsAre() {
        assertThat(ManifestMovePolicy.target(state(TrackingStatus.PENDING, null)))
                .isEmpty();
        assertThat(ManifestMovePolicy.target(state(TrackingStatus.PICKED_UP, null)))
                .contains(SHIPPED);
        assertThat(ManifestMovePolicy.target(state(TrackingStatus.ON_HOLD, TrackingReason.CUSTOMS_INSPECTION)))
                .contains(CUSTOMS_HOLD);
        assertThat(ManifestMovePolicy.target(state(TrackingStatus.ON_HOLD, TrackingReason.REGULATORY_HOLD)))
                .contains(CUSTOMS_HOLD);
        assertThat(ManifestMovePolicy.target(state(TrackingStatus.ON_HOLD, TrackingReason.WEATHER_DELAY)))
                .contains(EXCEPTION);
        assertThat(ManifestMovePolicy.target(state(TrackingStatus.DELIVERY_FAILED, null)))
                .contains(EXCEPTION);
        assertThat(ManifestMovePolicy.target(new ParcelState(
                        TrackingStatus.ON_HOLD, TrackingReason.CARRIER_PARCEL_LOST, START, true, false)))
                .contains(LOST);
        assertThat(ManifestMovePolicy.target(
                        new ParcelState(TrackingStatus.RETURN_TO_SENDER, null, START, false, true)))
                .contains(PARTIALLY_RETURNED);
    }

    @Test
    void scansThatTheCarrierLeavesOutAreMadeUpFor() {
        assertThat(way(BOOKED, DELIVERED)).containsExactly(LABEL_CREATED, SHIPPED, DELIVERED);
        assertThat(way(LABEL_CREATED, DELIVERED)).containsExactly(SHIPPED, DELIVERED);
        assertThat(way(SHIPPED, PARTIALLY_RETURNED)).containsExactly(EXCEPTION, PARTIALLY_RETURNED);
        assertThat(way(DELIVERED, PARTIALLY_RETURNED)).containsExactly(PARTIALLY_RETURNED);
        assertThat(way(RETURNED_TO_SENDER, DELIVERED)).containsExactly(DELIVERED);
        assertThat(way(SHIPPED, RETURNED_TO_SENDER)).containsExactly(EXCEPTION, RETURNED_TO_SENDER);
        assertThat(way(OUT_FOR_DELIVERY, CUSTOMS_HOLD)).containsExactly(IN_TRANSIT, CUSTOMS_HOLD);
        assertThat(way(IN_TRANSIT, LOST)).containsExactly(EXCEPTION, LOST);
        assertThat(way(DELIVERED, RETURNED_TO_SENDER)).containsExactly(RETURNED_TO_SENDER);
    }

    @Test
    void whatPeopleDecideIsNotTheCarriersToMove() {
        assertThat(way(QUOTED, IN_TRANSIT)).isEmpty();
        assertThat(way(VOIDED, IN_TRANSIT)).isEmpty();
        assertThat(way(DELIVERED, IN_TRANSIT)).isEmpty();
        assertThat(way(RETURNED_TO_SENDER, IN_TRANSIT)).isEmpty();
    }

    /** Told one by one, in any order: the manifest ends where all that was told says, and never leaves its delivery but by a return. */
    @Test
    void theLastStatusIsTheSameInWhateverOrderEventsAreTold() {
        var random = new Random(21);
        for (int run = 0; run < 3_000; run++) {
            int pieces = 1 + random.nextInt(3);
            var told = told(random, pieces);
            Optional<ManifestStatus> expected = Optional.empty();
            for (int order = 0; order < 5; order++) {
                Collections.shuffle(told, random);
                var status = LABEL_CREATED;
                for (int known = 1; known <= told.size(); known++) {
                    var before = status;
                    var state = state(told.subList(0, known), pieces);
                    for (var next : ManifestMovePolicy.target(state)
                            .map(target -> way(before, target))
                            .orElse(List.of())) {
                        status = status.to(next);
                    }
                    if (before == DELIVERED) {
                        assertThat(status).isIn(DELIVERED, PARTIALLY_RETURNED, RETURNED_TO_SENDER);
                    }
                }
                var end = status;
                assertThat(end).as("%s", told).isEqualTo(expected.orElse(end));
                assertThat(end)
                        .isEqualTo(
                                ManifestMovePolicy.target(state(told, pieces)).orElse(LABEL_CREATED));
                expected = Optional.of(end);
            }
        }
    }

    /** Every order in which a history may be told ends where the history itself, sorted by its own time, ends. */
    @Test
    void everyOrderOfAHistoryEndsWhereTheSortedHistoryEnds() {
        var random = new Random(4);
        for (int run = 0; run < 150; run++) {
            int pieces = 1 + random.nextInt(2);
            var history = told(random, pieces).stream().limit(5).toList();
            var expected = ManifestMovePolicy.target(state(history, pieces)).orElse(BOOKED);
            for (var order : permutations(history)) {
                var status = BOOKED;
                for (int known = 1; known <= order.size(); known++) {
                    var target = ManifestMovePolicy.target(state(order.subList(0, known), pieces));
                    for (var next : target.isEmpty() ? List.<ManifestStatus>of() : way(status, target.get())) {
                        status = status.to(next);
                    }
                }
                assertThat(status).as("%s", order).isEqualTo(expected);
            }
        }
    }

    private static List<List<TrackingEvent>> permutations(List<TrackingEvent> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<TrackingEvent>>();
        for (var first : events) {
            var rest = new ArrayList<>(events);
            rest.remove(first);
            for (var tail : permutations(rest)) {
                var order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }

    private static ParcelState state(List<TrackingEvent> told, int pieces) {
        var timeline = TrackingPolicy.timeline(told);
        return TrackingPolicy.whole(IntStream.rangeClosed(1, pieces)
                .mapToObj(piece -> TrackingPolicy.state(TrackingPolicy.ofPiece(timeline, piece)))
                .toList());
    }

    private static List<TrackingEvent> told(Random random, int pieces) {
        var statuses = TrackingStatus.values();
        var reasons = new TrackingReason[] {
            TrackingReason.CARRIER_PARCEL_LOST, TrackingReason.CUSTOMS_DELAY, TrackingReason.WEATHER_DELAY
        };
        var told = new ArrayList<TrackingEvent>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            told.add(new TrackingEvent(
                    random.nextInt(pieces + 1),
                    "UPS",
                    "QN1234567890123450",
                    "E" + i,
                    statuses[random.nextInt(statuses.length)],
                    random.nextBoolean() ? null : reasons[random.nextInt(reasons.length)],
                    null,
                    null,
                    null,
                    START.plusSeconds(random.nextInt(10)),
                    START,
                    TrackingSource.WEBHOOK,
                    null));
        }
        return told;
    }
}
