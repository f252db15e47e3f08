package com.quenty.intlshipping.tracking;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a parcel is, for everybody who has its number: no name, no address, nothing of what is in it. */
public record TrackingResponse(
        @Schema(
                description = "Our own, of the shipment or of the piece that was asked for.",
                example = "QN4821093755182047")
        String trackingNumber,

        @Schema(
                description = "Of the shipment that the piece belongs to; the same where that was asked for.",
                example = "QN4821093755182047")
        String shipmentNumber,

        @Schema(example = "UPS") String carrierCode,

        @Schema(description = "The carrier's own number of it.", example = "1Z5R89390357567127") @Nullable
        String carrierNumber,

        @Schema(description = "Of a shipment, by all of its pieces.", example = "out_for_delivery")
        TrackingStatus status,

        @Schema(description = "Why it does not go on as it should.", example = "weather_delay") @Nullable
        TrackingReason reasonCode,

        @Schema(description = "Since when, by the carrier.", example = "2026-11-30T07:12:00Z") @Nullable
        Instant statusAt,

        @Schema(description = "When the carrier expects to deliver.", example = "2026-11-30T17:00:00Z") @Nullable
        Instant estimatedDelivery,

        @Schema(description = "Of a shipment, its last piece.", example = "2026-11-30T15:48:00Z") @Nullable
        Instant deliveredAt,

        @Schema(description = "How the expectation has changed, the latest first.")
        List<Expectation> estimates,

        @Schema(description = "Of a shipment.") List<TrackedPiece> pieces,

        @Schema(description = "The latest first, by the carrier's time; the last 200.")
        List<Happening> events,

        long version)
        implements Versioned {

    private static final int MOST_EVENTS = 200;
    private static final int MOST_ESTIMATES = 50;

    public TrackingResponse {
        estimates = List.copyOf(estimates);
        pieces = List.copyOf(pieces);
        events = List.copyOf(events);
    }

    /** An expectation of the carrier. */
    @Schema(name = "TrackingEstimate")
    record Expectation(
            @Schema(example = "2026-11-30T17:00:00Z") Instant estimatedDelivery,

            @Schema(description = "As of when the carrier expected that.", example = "2026-11-29T18:30:00Z")
            Instant toldAt) {}

    /** A piece of the shipment. */
    @Schema(name = "TrackedPiece")
    record TrackedPiece(
            @Schema(example = "1") int pieceNumber,

            @Schema(example = "QN1234567890123450") String trackingNumber,

            @Schema(example = "1Z5R89390357567127") @Nullable
            String carrierNumber,

            @Schema(example = "in_transit") TrackingStatus status,

            @Schema(example = "weather_delay") @Nullable TrackingReason reasonCode,

            @Schema(example = "2026-11-30T07:12:00Z") @Nullable
            Instant statusAt,

            @Schema(example = "2026-11-30T17:00:00Z") @Nullable
            Instant estimatedDelivery) {}

    /** Something that happened. */
    @Schema(name = "TrackedEvent")
    record Happening(
            @Schema(description = "Null when it is about the whole shipment.", example = "1") @Nullable
            Integer pieceNumber,

            @Schema(example = "out_for_delivery") TrackingStatus status,

            @Schema(example = "weather_delay") @Nullable TrackingReason reasonCode,

            @Schema(description = "On whose part the reason lies.", example = "nature") @Nullable
            TrackingReasonGroup reasonGroup,

            @Schema(description = "The carrier's name for it; the status where that is no plain code.", example = "OD")
            String code,

            @Schema(description = "The name of the place, no address.", example = "Madrid") @Nullable
            String city,

            @Schema(description = "ISO 3166-1 alpha-2.", example = "ES") @Nullable
            String country,

            @Schema(description = "By the carrier.", example = "2026-11-30T07:12:00Z")
            Instant occurredAt) {

        static Happening of(TrackingEvent event) {
            var reason = event.reasonCode();
            return new Happening(
                    event.pieceNumber() == TrackedParcel.WHOLE ? null : event.pieceNumber(),
                    event.status(),
                    reason,
                    reason == null ? null : reason.group(),
                    TrackingTextPolicy.code(event),
                    TrackingTextPolicy.city(event),
                    event.country(),
                    event.occurredAt());
        }
    }

    static TrackingResponse of(TrackedParcel parcel, TrackedShipment shipment) {
        var state = shipment.state(parcel);
        var estimates = shipment.estimates(parcel)
                .map(estimate -> new Expectation(estimate.at(), estimate.toldAt()))
                .toList()
                .reversed();
        return new TrackingResponse(
                parcel.trackingNumber(),
                shipment.whole().trackingNumber(),
                parcel.carrierCode(),
                parcel.carrierNumber(),
                state.status(),
                state.reasonCode(),
                state.at(),
                estimates.isEmpty() ? null : estimates.getFirst().estimatedDelivery(),
                state.status() == TrackingStatus.DELIVERED ? state.at() : null,
                estimates.stream().limit(MOST_ESTIMATES).toList(),
                parcel.isWhole()
                        ? shipment.pieces().stream()
                                .map(piece -> piece(piece, shipment))
                                .toList()
                        : List.of(),
                shipment.events(parcel).reversed().stream()
                        .limit(MOST_EVENTS)
                        .map(Happening::of)
                        .toList(),
                shipment.version());
    }

    private static TrackedPiece piece(TrackedParcel piece, TrackedShipment shipment) {
        var state = shipment.state(piece);
        return new TrackedPiece(
                piece.pieceNumber(),
                piece.trackingNumber(),
                piece.carrierNumber(),
                state.status(),
                state.reasonCode(),
                state.at(),
                shipment.estimates(piece)
                        .map(EstimatedDelivery::at)
                        .reduce((earlier, later) -> later)
                        .orElse(null));
    }
}
