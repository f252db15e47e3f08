package com.quenty.intlshipping.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The state of a shipment by its events, in whatever order and however often they were told. Pure: it sees all of them each time, so nothing
 * depends on which came first.
 */
public final class TrackingPolicy {

    /** Two events of one moment: the one that is further on comes last. The rest only makes the order the same each time. */
    private static final Comparator<TrackingEvent> ORDER = Comparator.comparing(TrackingEvent::occurredAt)
            .thenComparing(event -> event.status().stage())
            .thenComparing(TrackingEvent::status)
            .thenComparing(TrackingEvent::code)
            .thenComparing(TrackingEvent::pieceNumber)
            .thenComparing(TrackingEvent::number);

    /** An event that was told by the number of ours and by the carrier's, or by the carrier and by hand, is one. */
    private record Happening(int pieceNumber, String code, Instant occurredAt) {}

    private TrackingPolicy() {}

    /** In the order in which they happened, each once. */
    public static List<TrackingEvent> timeline(Collection<TrackingEvent> events) {
        var seen = new HashSet<Happening>();
        return events.stream()
                .sorted(Comparator.comparing(TrackingEvent::source).thenComparing(ORDER))
                .filter(event -> seen.add(new Happening(event.pieceNumber(), event.code(), event.occurredAt())))
                .sorted(ORDER)
                .toList();
    }

    /** Of one piece: an event about the whole shipment is about it too. */
    public static List<TrackingEvent> ofPiece(List<TrackingEvent> timeline, int pieceNumber) {
        return timeline.stream()
                .filter(event -> event.pieceNumber() == pieceNumber || event.pieceNumber() == TrackedParcel.WHOLE)
                .toList();
    }

    /**
     * Of one piece, by its timeline: the last event that did not go back to an earlier stage. Once the manifest was voided nothing else
     * counts.
     */
    public static ParcelState state(List<TrackingEvent> timeline) {
        var state = ParcelState.NOTHING_YET;
        for (var event : timeline) {
            if (event.isOfVoiding()) {
                return ParcelState.of(event);
            }
            if (event.status().mayFollow(state.status())) {
                state = ParcelState.of(event);
            }
        }
        return state;
    }

    /**
     * Of the shipment, by its pieces.
     *
     * <p>Finished when all are: delivered if every one was, else returned, perhaps in part. Before that, what goes wrong with one is what the
     * shipment shows; of several the gravest, and of equals the last. Otherwise it is as far as its last piece, and in transit
     * while some have not left.
     */
    public static ParcelState whole(List<ParcelState> pieces) {
        var open = pieces.stream().filter(piece -> !piece.status().isFinished()).toList();
        boolean lost = pieces.stream().allMatch(ParcelState::lost);
        if (open.isEmpty()) {
            var returned = with(TrackingStatus.RETURN_TO_SENDER, pieces);
            if (returned.isEmpty()) {
                return latest(pieces);
            }
            var back = latest(returned.get());
            return returned.get().size() == pieces.size() ? back : back.ofSome();
        }
        for (var trouble :
                List.of(TrackingStatus.DELIVERY_FAILED, TrackingStatus.ON_HOLD, TrackingStatus.DELIVERY_DELAYED)) {
            var troubled = with(trouble, open);
            if (troubled.isPresent()) {
                return latest(troubled.get()).with(trouble, lost);
            }
        }
        return latest(pieces).with(progress(pieces, open), false);
    }

    private static TrackingStatus progress(List<ParcelState> pieces, List<ParcelState> open) {
        if (pieces.stream().noneMatch(piece -> piece.status().isMoved())) {
            return with(TrackingStatus.PENDING, open).isPresent() ? TrackingStatus.PENDING : TrackingStatus.CANCELLED;
        }
        if (pieces.stream().allMatch(piece -> piece.status().stage() <= TrackingStatus.PICKED_UP.stage())) {
            return TrackingStatus.PICKED_UP;
        }
        if (open.stream().allMatch(piece -> piece.status() == TrackingStatus.READY_FOR_PICKUP)) {
            return TrackingStatus.READY_FOR_PICKUP;
        }
        return open.stream()
                        .allMatch(piece -> piece.status() == TrackingStatus.OUT_FOR_DELIVERY
                                || piece.status() == TrackingStatus.READY_FOR_PICKUP)
                ? TrackingStatus.OUT_FOR_DELIVERY
                : TrackingStatus.IN_TRANSIT;
    }

    private static Optional<List<ParcelState>> with(TrackingStatus status, List<ParcelState> pieces) {
        var found = pieces.stream().filter(piece -> piece.status() == status).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** A reason is named before none, and of several the first by name: the same, whatever order the pieces have. */
    private static ParcelState latest(List<ParcelState> pieces) {
        return pieces.stream()
                .max(Comparator.comparing(TrackingPolicy::since)
                        .thenComparing(TrackingPolicy::reason, Comparator.reverseOrder()))
                .orElse(ParcelState.NOTHING_YET);
    }

    private static Instant since(ParcelState piece) {
        return Objects.requireNonNullElse(piece.at(), Instant.MIN);
    }

    private static TrackingReason reason(ParcelState piece) {
        return Objects.requireNonNullElse(piece.reasonCode(), TrackingReason.UNKNOWN);
    }

    /**
     * How the expectation has changed: of several pieces the latest counts, as the shipment is there when all are.
     *
     * @param pieces their numbers
     */
    static List<EstimatedDelivery> estimates(List<TrackingEvent> timeline, Collection<Integer> pieces) {
        var estimates = new ArrayList<EstimatedDelivery>();
        var ofPieces = new HashMap<Integer, Instant>();
        for (var event : timeline) {
            if (event.estimatedDelivery() == null) {
                continue;
            }
            for (int piece : event.pieceNumber() == TrackedParcel.WHOLE ? pieces : List.of(event.pieceNumber())) {
                ofPieces.put(piece, event.estimatedDelivery());
            }
            var latest =
                    ofPieces.values().stream().max(Comparator.naturalOrder()).orElseThrow();
            if (estimates.isEmpty() || !estimates.getLast().at().equals(latest)) {
                estimates.add(new EstimatedDelivery(latest, event.occurredAt()));
            }
        }
        return estimates;
    }
}
