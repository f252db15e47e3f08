package com.quenty.intlshipping.tracking;

import static com.quenty.intlshipping.tracking.TrackingFixtures.event;
import static com.quenty.intlshipping.tracking.TrackingFixtures.hour;
import static com.quenty.intlshipping.tracking.TrackingStatus.CANCELLED;
import static com.quenty.intlshipping.tracking.TrackingStatus.DELIVERED;
import static com.quenty.intlshipping.tracking.TrackingStatus.DELIVERY_DELAYED;
import static com.quenty.intlshipping.tracking.TrackingStatus.DELIVERY_FAILED;
import static com.quenty.intlshipping.tracking.TrackingStatus.IN_TRANSIT;
import static com.quenty.intlshipping.tracking.TrackingStatus.ON_HOLD;
import static com.quenty.intlshipping.tracking.TrackingStatus.OUT_FOR_DELIVERY;
import static com.quenty.intlshipping.tracking.TrackingStatus.PENDING;
import static com.quenty.intlshipping.tracking.TrackingStatus.PICKED_UP;
import static com.quenty.intlshipping.tracking.TrackingStatus.READY_FOR_PICKUP;
import static com.quenty.intlshipping.tracking.TrackingStatus.RETURN_TO_SENDER;
import static com.quenty.intlshipping.tracking.TrackingStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrackingPolicyTests {

    private static final Set<TrackingStatus> BEGINNING = Set.of(PENDING, CANCELLED);
    private static final List<TrackingReason> REASONS = List.of(TrackingReason.values());

    private static TrackingStatus of(TrackingEvent... events) {
        return TrackingPolicy.state(TrackingPolicy.timeline(List.of(events))).status();
    }

    private static TrackingStatus whole(TrackingStatus... pieces) {
        return TrackingPolicy.whole(Arrays.stream(pieces)
                        .map(status -> ParcelState.of(event(1, 0, status)))
                        .toList())
                .status();
    }

    @Test
    void aParcelIsWhereItsLastEventSays() {
        assertThat(of()).isEqualTo(PENDING);
        assertThat(of(event(1, 1, PICKED_UP), event(1, 3, OUT_FOR_DELIVERY), event(1, 2, IN_TRANSIT)))
                .isEqualTo(OUT_FOR_DELIVERY);
        assertThat(of(event(1, 3, IN_TRANSIT), event(1, 2, OUT_FOR_DELIVERY))).isEqualTo(IN_TRANSIT);
    }

    @Test
    void nothingButAReturnFollowsADelivery() {
        for (var late : TrackingStatus.values()) {
            assertThat(of(event(1, 1, DELIVERED), event(1, 2, late)))
                    .as("%s after the delivery", late)
                    .isEqualTo(late == RETURN_TO_SENDER ? RETURN_TO_SENDER : DELIVERED);
            assertThat(of(event(1, 1, RETURN_TO_SENDER), event(1, 2, late)))
                    .as("%s on the way back", late)
                    .isEqualTo(late == DELIVERED ? DELIVERED : RETURN_TO_SENDER);
        }
    }

    @Test
    void aParcelThatIsOnItsWayIsNotAnnouncedOrCancelledAnyMore() {
        for (var late : List.of(PENDING, CANCELLED, PICKED_UP, UNKNOWN)) {
            assertThat(of(event(1, 1, IN_TRANSIT), event(1, 2, late))).isEqualTo(IN_TRANSIT);
        }
        assertThat(of(event(1, 1, CANCELLED), event(1, 2, PICKED_UP))).isEqualTo(PICKED_UP);
        assertThat(of(event(1, 1, UNKNOWN))).isEqualTo(PENDING);
    }

    @Test
    void ofTwoEventsOfOneMomentTheOneThatIsFurtherOnCounts() {
        assertThat(of(event(1, 1, DELIVERED), event(1, 1, IN_TRANSIT))).isEqualTo(DELIVERED);
        assertThat(of(event(1, 1, IN_TRANSIT), event(1, 1, PICKED_UP))).isEqualTo(IN_TRANSIT);
        assertThat(of(event(1, 1, RETURN_TO_SENDER), event(1, 1, DELIVERED))).isEqualTo(RETURN_TO_SENDER);
    }

    @Test
    void aReturnFromBeforeTheDeliveryDoesNotTurnTheParcelBack() {
        assertThat(of(event(1, 2, DELIVERED), event(1, 1, RETURN_TO_SENDER))).isEqualTo(DELIVERED);
        assertThat(of(event(1, 2, DELIVERED), event(1, 1, RETURN_TO_SENDER), event(1, 3, RETURN_TO_SENDER)))
                .isEqualTo(RETURN_TO_SENDER);
    }

    @Test
    void onceTheManifestWasVoidedNothingElseCounts() {
        var voided = new TrackingEvent(
                TrackedParcel.WHOLE,
                "UPS",
                "QN1234567890123450",
                "voided",
                CANCELLED,
                null,
                null,
                null,
                null,
                hour(2),
                hour(2),
                TrackingSource.MANIFEST,
                null);

        assertThat(of(voided, event(1, 1, PICKED_UP), event(1, 3, DELIVERED))).isEqualTo(CANCELLED);
    }

    @Test
    void aShipmentIsAsFarAsItsLastPieceAndShowsTheGravestTrouble() {
        assertThat(whole(DELIVERED, DELIVERED)).isEqualTo(DELIVERED);
        assertThat(whole(DELIVERED, RETURN_TO_SENDER)).isEqualTo(RETURN_TO_SENDER);
        assertThat(whole(RETURN_TO_SENDER, RETURN_TO_SENDER)).isEqualTo(RETURN_TO_SENDER);
        assertThat(whole(DELIVERED, PENDING)).isEqualTo(IN_TRANSIT);
        assertThat(whole(PENDING, PICKED_UP)).isEqualTo(PICKED_UP);
        assertThat(whole(IN_TRANSIT, PICKED_UP)).isEqualTo(IN_TRANSIT);
        assertThat(whole(OUT_FOR_DELIVERY, DELIVERED, READY_FOR_PICKUP)).isEqualTo(OUT_FOR_DELIVERY);
        assertThat(whole(DELIVERED, READY_FOR_PICKUP)).isEqualTo(READY_FOR_PICKUP);
        assertThat(whole(DELIVERED, ON_HOLD, DELIVERY_FAILED, IN_TRANSIT)).isEqualTo(DELIVERY_FAILED);
        assertThat(whole(DELIVERY_DELAYED, ON_HOLD)).isEqualTo(ON_HOLD);
        assertThat(whole(DELIVERY_DELAYED, OUT_FOR_DELIVERY)).isEqualTo(DELIVERY_DELAYED);
        assertThat(whole(CANCELLED, PENDING)).isEqualTo(PENDING);
        assertThat(whole(CANCELLED, CANCELLED)).isEqualTo(CANCELLED);
    }

    @Test
    void aShipmentIsLostWhenAllOfItIs() {
        var lost = ParcelState.of(event(1, 1, ON_HOLD, TrackingReason.CARRIER_PARCEL_LOST, null));
        var found = ParcelState.of(event(2, 1, IN_TRANSIT));

        assertThat(TrackingPolicy.whole(List.of(lost, lost)).lost()).isTrue();
        assertThat(TrackingPolicy.whole(List.of(lost, found)).lost()).isFalse();
        assertThat(TrackingPolicy.whole(List.of(lost, ParcelState.of(event(2, 1, DELIVERED))))
                        .lost())
                .isFalse();
    }

    @Test
    void anExpectationIsKeptWithThoseBefore() {
        var timeline = TrackingPolicy.timeline(List.of(
                event(0, 1, PENDING, null, hour(40)),
                event(1, 4, DELIVERY_DELAYED, null, hour(60)),
                event(1, 3, IN_TRANSIT, null, hour(40)),
                event(2, 2, IN_TRANSIT, null, hour(30)),
                event(1, 5, IN_TRANSIT, null, hour(50))));

        assertThat(TrackingPolicy.estimates(timeline, List.of(1, 2)))
                .containsExactly(
                        new EstimatedDelivery(hour(40), hour(1)),
                        new EstimatedDelivery(hour(60), hour(4)),
                        new EstimatedDelivery(hour(50), hour(5)));
        assertThat(TrackingPolicy.estimates(TrackingPolicy.ofPiece(timeline, 2), List.of(2)))
                .containsExactly(new EstimatedDelivery(hour(40), hour(1)), new EstimatedDelivery(hour(30), hour(2)));
    }

    @Test
    void anEventThatIsToldByBothNumbersIsOne() {
        var told = event(1, 1, IN_TRANSIT);
        var byHand = new TrackingEvent(
                1,
                "UPS",
                "QN1234567890123450",
                told.code(),
                PICKED_UP,
                null,
                null,
                null,
                null,
                told.occurredAt(),
                hour(9),
                TrackingSource.HAND,
                "USER-1");

        assertThat(TrackingPolicy.timeline(List.of(byHand, told))).containsExactly(told);
        assertThat(TrackingPolicy.timeline(List.of(told, byHand))).containsExactly(told);
    }

    /** All orders of arrival of all that was told, some of it twice, against the plainest reading of the rules. */
    @Test
    void neitherOrderNorRepetitionMatters() {
        var random = new Random(15);
        for (int run = 0; run < 2_000; run++) {
            int pieces = 1 + random.nextInt(3);
            var told = told(random, pieces);
            var expected = wholeByTheRules(told, pieces);
            var timeline = TrackingPolicy.timeline(told);
            for (int order = 0; order < 6; order++) {
                var arrived = new ArrayList<>(told);
                arrived.addAll(told.subList(0, random.nextInt(told.size())));
                Collections.shuffle(arrived, random);

                var seen = TrackingPolicy.timeline(arrived);

                assertThat(seen).isEqualTo(timeline);
                assertThat(shipment(seen, pieces)).as("%s", timeline).isEqualTo(expected);
            }
            assertThat(timeline).isSortedAccordingTo((a, b) -> a.occurredAt().compareTo(b.occurredAt()));
            assertThat(new HashSet<>(timeline)).hasSize(timeline.size());
        }
    }

    /** Every order of up to five events, one after the other as they are told: a shipment that has arrived has arrived. */
    @Test
    void whateverIsToldNextNoShipmentGoesBackFromItsDelivery() {
        var random = new Random(7);
        for (int run = 0; run < 150; run++) {
            int pieces = 1 + random.nextInt(2);
            var told = told(random, pieces).stream().limit(5).toList();
            for (var order : permutations(told)) {
                var before = PENDING;
                for (int known = 1; known <= order.size(); known++) {
                    var now = shipment(TrackingPolicy.timeline(order.subList(0, known)), pieces);
                    if (before == DELIVERED) {
                        assertThat(now).isIn(DELIVERED, RETURN_TO_SENDER);
                    } else if (before == RETURN_TO_SENDER) {
                        assertThat(now).isIn(DELIVERED, RETURN_TO_SENDER);
                    } else if (!BEGINNING.contains(before)) {
                        assertThat(BEGINNING).doesNotContain(now);
                    }
                    before = now;
                }
            }
        }
    }

    private static TrackingStatus shipment(List<TrackingEvent> timeline, int pieces) {
        return TrackingPolicy.whole(IntStream.rangeClosed(1, pieces)
                        .mapToObj(piece -> TrackingPolicy.state(TrackingPolicy.ofPiece(timeline, piece)))
                        .toList())
                .status();
    }

    private static List<TrackingEvent> told(Random random, int pieces) {
        var told = new LinkedHashMap<Object, TrackingEvent>();
        int events = 1 + random.nextInt(9);
        for (int i = 0; i < events; i++) {
            var event = event(
                    random.nextInt(pieces + 1),
                    random.nextInt(12),
                    TrackingStatus.values()[random.nextInt(TrackingStatus.values().length)],
                    random.nextBoolean() ? null : REASONS.get(random.nextInt(REASONS.size())),
                    random.nextBoolean() ? null : hour(20 + random.nextInt(3)));
            told.putIfAbsent(List.of(event.pieceNumber(), event.code(), event.occurredAt()), event);
        }
        return List.copyOf(told.values());
    }

    private static List<List<TrackingEvent>> permutations(List<TrackingEvent> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<TrackingEvent>>();
        for (int first = 0; first < events.size(); first++) {
            var rest = new ArrayList<>(events);
            var head = rest.remove(first);
            for (var tail : permutations(rest)) {
                var order = new ArrayList<TrackingEvent>();
                order.add(head);
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }

    /** The furthest stage that a piece has reached, and of the events of that stage the last. */
    private static TrackingStatus pieceByTheRules(List<TrackingEvent> told, int piece) {
        var stages = List.of(
                List.of(DELIVERED, RETURN_TO_SENDER),
                List.of(ON_HOLD, IN_TRANSIT, DELIVERY_DELAYED, OUT_FOR_DELIVERY, READY_FOR_PICKUP, DELIVERY_FAILED),
                List.of(PICKED_UP),
                List.of(PENDING, CANCELLED));
        for (var stage : stages) {
            var last = Instant.MIN;
            TrackingStatus status = null;
            // At one moment the one that is declared last.
            for (var candidate : TrackingStatus.values()) {
                for (var event : told) {
                    if ((event.pieceNumber() == piece || event.pieceNumber() == 0)
                            && stage.contains(event.status())
                            && event.status() == candidate
                            && !event.occurredAt().isBefore(last)) {
                        last = event.occurredAt();
                        status = candidate;
                    }
                }
            }
            if (status != null) {
                return status;
            }
        }
        return PENDING;
    }

    private static TrackingStatus wholeByTheRules(List<TrackingEvent> told, int pieces) {
        var states = new ArrayList<TrackingStatus>();
        for (int piece = 1; piece <= pieces; piece++) {
            states.add(pieceByTheRules(told, piece));
        }
        int finished = count(states, DELIVERED) + count(states, RETURN_TO_SENDER);
        if (finished == pieces) {
            return count(states, RETURN_TO_SENDER) > 0 ? RETURN_TO_SENDER : DELIVERED;
        }
        for (var trouble : List.of(DELIVERY_FAILED, ON_HOLD, DELIVERY_DELAYED)) {
            if (count(states, trouble) > 0) {
                return trouble;
            }
        }
        int waiting = count(states, PENDING) + count(states, CANCELLED);
        if (waiting == pieces) {
            return count(states, PENDING) > 0 ? PENDING : CANCELLED;
        }
        if (waiting + count(states, PICKED_UP) == pieces) {
            return PICKED_UP;
        }
        if (count(states, READY_FOR_PICKUP) + finished == pieces) {
            return READY_FOR_PICKUP;
        }
        return count(states, READY_FOR_PICKUP) + count(states, OUT_FOR_DELIVERY) + finished == pieces
                ? OUT_FOR_DELIVERY
                : IN_TRANSIT;
    }

    private static int count(List<TrackingStatus> states, TrackingStatus status) {
        return Collections.frequency(states, status);
    }
}
