package com.quenty.pickup.routes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stop of a route as answered. */
@Schema(name = "RouteStop")
public record StopResponse(
        @Schema(description = "Names the stop within its route, for ever.", example = "3")
        int stopNumber,

        @Schema(description = "In the order of driving; changes when the day is planned again.", example = "3")
        int position,

        StopKind kind,

        @Schema(description = "Null for what is no pickup.", example = "PU-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String pickupId,

        StopStatus status,

        @Schema(description = "The customer was told the time: planning again leaves it.")
        boolean confirmed,

        @Schema(
                description =
                        "The driver has left it, and what the device said of its end was refused: it is to be completed or failed again,"
                                + " and other stops do not wait for that.")
        boolean unsettled,

        @Schema(description = "Null for a break.", example = "6.20859") @Nullable
        Double latitude,

        @Schema(description = "Null for a break.", example = "-75.56781") @Nullable
        Double longitude,

        @Schema(description = "Before it the driver waits.", example = "2026-11-30T14:00:00Z") @Nullable
        Instant opensAt,

        @Schema(description = "Latest beginning.", example = "2026-11-30T16:00:00Z") @Nullable
        Instant closesAt,

        @Schema(description = "From the beginning to leaving.", example = "300")
        int serviceSeconds,

        @Schema(description = "Of these, by how much it was told to take longer.", example = "0")
        int extraSeconds,

        @Schema(description = "Driving to it from the stop before, as planned.", example = "540")
        int legSeconds,

        @Schema(description = "Likewise.", example = "4210") long legMetres,

        @Schema(example = "2026-11-30T14:10:00Z") Instant plannedArrival,

        @Schema(example = "2026-11-30T14:15:00Z") Instant plannedDeparture,

        @Schema(description = "Planned waiting before it can begin.", example = "0")
        int waitingSeconds,

        @Schema(
                description = "Follows what really happens; the actual one once the driver has arrived.",
                example = "2026-11-30T14:22:00Z")
        Instant expectedArrival,

        @Schema(description = "When the driver set out for it.", example = "2026-11-30T14:05:00Z") @Nullable
        Instant departedForAt,

        @Schema(example = "2026-11-30T14:12:31Z") @Nullable Instant actualArrival,

        @Schema(description = "When the handing over began.", example = "2026-11-30T14:13:05Z") @Nullable
        Instant begunAt,

        @Schema(example = "2026-11-30T14:17:40Z") @Nullable Instant actualDeparture,

        @Schema(description = "In the vehicle when leaving, as planned.")
        Load load,

        @Schema(description = "Why it was left out, or why the attempt failed.", example = "Nobody answers the door.")
        @Nullable
        String closedReason,

        @Schema(description = "It was told that the driver would be much later than planned.")
        boolean late,

        @Schema(description = "The driver is expected, or came, after its latest beginning.")
        boolean missesWindow) {

    static StopResponse of(RouteStop stop) {
        var place = stop.place();
        var closes = stop.closesAt();
        return new StopResponse(
                stop.stopNumber(),
                stop.position(),
                stop.kind(),
                stop.pickupId(),
                stop.status(),
                stop.isConfirmed(),
                stop.isUnsettled(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                stop.opensAt(),
                closes,
                stop.serviceSeconds(),
                stop.extraSeconds(),
                stop.legSeconds(),
                stop.legMetres(),
                stop.plannedArrival(),
                stop.plannedDeparture(),
                stop.waitingSeconds(),
                stop.expectedArrival(),
                stop.departedForAt(),
                stop.actualArrival(),
                stop.begunAt(),
                stop.actualDeparture(),
                stop.load(),
                stop.closedReason(),
                stop.lateAlertedAt() != null,
                closes != null && stop.expectedArrival().isAfter(closes));
    }

    /** The driver is on the way to it, or there, or it is still planned. */
    public boolean isOpen() {
        return !status.isFinal();
    }
}
