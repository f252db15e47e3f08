package com.quenty.intlshipping.tracking.shipments;

import com.quenty.intlshipping.manifests.ManifestQueries;
import com.quenty.intlshipping.tracking.TrackedParcel;
import com.quenty.intlshipping.tracking.TrackedParcelStore;
import com.quenty.intlshipping.tracking.TrackingEvent;
import com.quenty.intlshipping.tracking.TrackingProperties;
import com.quenty.intlshipping.tracking.TrackingQueries;
import com.quenty.intlshipping.tracking.TrackingResponse;
import com.quenty.intlshipping.tracking.TrackingSource;
import com.quenty.intlshipping.tracking.shipments.ShipmentProblems.CarrierNumberTaken;
import com.quenty.intlshipping.tracking.shipments.ShipmentProblems.ShipmentNotBooked;
import com.quenty.intlshipping.trackingnumbers.TrackingNumberCheck;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Knowledge of people about shipments: events that no carrier has told, and the carrier's own numbers. */
@Service
class ManifestTrackingService {

    private final ManifestQueries manifests;
    private final TrackedParcelStore parcels;
    private final TrackingQueries tracking;
    private final TrackingProperties properties;
    private final Idempotency idempotency;
    private final Clock clock;

    ManifestTrackingService(
            ManifestQueries manifests,
            TrackedParcelStore parcels,
            TrackingQueries tracking,
            TrackingProperties properties,
            Idempotency idempotency,
            Clock clock) {
        this.manifests = manifests;
        this.parcels = parcels;
        this.tracking = tracking;
        this.properties = properties;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    TrackingResponse record(Caller caller, String manifestId, RecordTrackingEventRequest request) {
        if (request.occurredAt().isAfter(clock.instant().plus(properties.maxAhead()))) {
            throw ValidationFailed.of("/occurred_at", "must not be in the future");
        }
        return idempotency.once(TrackingResponse.class, () -> {
            var parcel = parcel(caller, manifestId, request.pieceNumber());
            parcels.take(List.of(event(caller, parcel, request)));
            return tracking.byParcel(parcel);
        });
    }

    TrackingResponse number(Caller caller, String manifestId, SetCarrierNumberRequest request) {
        var typed = TrackingNumberCheck.requireReadable(request.carrierNumber(), "/carrier_number");
        if (TrackingNumberCheck.isOurs(typed)) {
            throw ValidationFailed.of("/carrier_number", "is one of ours");
        }
        var scope = RowScope.of(caller);
        return idempotency.once(TrackingResponse.class, () -> {
            var parcel = parcel(caller, manifestId, request.pieceNumber());
            var number = TrackingNumberCheck.requireOf(parcel.carrierCode(), typed, "/carrier_number");
            var companyId = manifests.require(scope, manifestId).companyId();
            if (!parcels.number(parcel, number, companyId, caller.id(), scope.isAll())) {
                throw new CarrierNumberTaken();
            }
            return tracking.byParcel(parcel);
        });
    }

    private TrackedParcel parcel(Caller caller, String manifestId, @Nullable Integer pieceNumber) {
        var manifest = manifests.require(RowScope.of(caller), manifestId);
        var all = parcels.findOf(manifest.manifestId());
        if (all.isEmpty()) {
            throw new ShipmentNotBooked();
        }
        int wanted = Objects.requireNonNullElse(pieceNumber, TrackedParcel.WHOLE);
        return all.stream()
                .filter(parcel -> parcel.pieceNumber() == wanted)
                .findFirst()
                .orElseThrow(() -> ValidationFailed.of("/piece_number", "is no piece of the shipment"));
    }

    private TrackingEvent event(Caller caller, TrackedParcel parcel, RecordTrackingEventRequest request) {
        return new TrackingEvent(
                parcel.pieceNumber(),
                parcel.carrierCode(),
                parcel.trackingNumber(),
                Objects.requireNonNullElse(request.code(), request.status().code()),
                request.status(),
                request.reasonCode(),
                request.city(),
                request.country(),
                request.estimatedDelivery(),
                request.occurredAt(),
                clock.instant(),
                TrackingSource.HAND,
                caller.id());
    }
}
