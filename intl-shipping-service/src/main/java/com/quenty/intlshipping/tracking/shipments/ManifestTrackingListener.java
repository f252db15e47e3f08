package com.quenty.intlshipping.tracking.shipments;

import com.quenty.intlshipping.manifests.ManifestMoved;
import com.quenty.intlshipping.manifests.ManifestStatus;
import com.quenty.intlshipping.manifests.ManifestView;
import com.quenty.intlshipping.manifests.MovedManifestStore;
import com.quenty.intlshipping.tracking.EstimatedDelivery;
import com.quenty.intlshipping.tracking.ShipmentTracked;
import com.quenty.intlshipping.tracking.TrackedParcel;
import com.quenty.intlshipping.tracking.TrackedParcelStore;
import com.quenty.intlshipping.tracking.TrackingEvent;
import com.quenty.intlshipping.tracking.TrackingQueries;
import com.quenty.intlshipping.tracking.TrackingSource;
import com.quenty.intlshipping.tracking.TrackingStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps manifests and what is known of their parcels in step, within the transaction in which either moves.
 *
 * <p>An event of a carrier locks its number and then the manifest; a move of the manifest, which holds that lock, locks no number that is
 * known. So neither waits for the other.
 */
@Component
class ManifestTrackingListener {

    private final TrackedParcelStore parcels;
    private final TrackingQueries tracking;
    private final MovedManifestStore manifests;
    private final Clock clock;

    ManifestTrackingListener(
            TrackedParcelStore parcels, TrackingQueries tracking, MovedManifestStore manifests, Clock clock) {
        this.parcels = parcels;
        this.tracking = tracking;
        this.manifests = manifests;
        this.clock = clock;
    }

    @EventListener
    void on(ShipmentTracked tracked) {
        follow(tracked.manifestId());
    }

    @EventListener
    void on(ManifestMoved moved) {
        var manifest = moved.manifest();
        switch (moved.to()) {
            case BOOKED -> {
                register(manifest);
                note(manifest, TrackingStatus.PENDING, moved, manifest.estimatedDelivery());
            }
            case LABEL_CREATED -> follow(manifest.manifestId());
            case SHIPPED -> {
                if (!tracking.stateOf(manifest.manifestId()).status().isMoved()) {
                    note(manifest, TrackingStatus.PICKED_UP, moved, null);
                }
            }
            case VOIDED -> {
                if (manifest.booking() != null) {
                    note(manifest, TrackingStatus.CANCELLED, moved, null);
                }
            }
            default -> {}
        }
    }

    /** Everything that carriers have told before counts from now on. */
    private void register(ManifestView manifest) {
        var carrier = Objects.requireNonNull(manifest.booking()).carrierCode();
        var all = new ArrayList<TrackedParcel>();
        all.add(parcel(manifest, TrackedParcel.WHOLE, carrier, manifest.trackingNumber()));
        manifest.pieces().forEach(piece -> all.add(parcel(manifest, piece.number(), carrier, piece.trackingNumber())));
        parcels.register(all);
    }

    private static TrackedParcel parcel(ManifestView manifest, int piece, String carrier, @Nullable String number) {
        return new TrackedParcel(Objects.requireNonNull(number), manifest.manifestId(), piece, carrier, null);
    }

    private void note(ManifestView manifest, TrackingStatus status, ManifestMoved moved, @Nullable Instant expected) {
        parcels.note(new TrackingEvent(
                TrackedParcel.WHOLE,
                Objects.requireNonNull(manifest.booking()).carrierCode(),
                Objects.requireNonNull(manifest.trackingNumber()),
                moved.to().code(),
                status,
                null,
                null,
                null,
                expected,
                moved.at(),
                clock.instant(),
                TrackingSource.MANIFEST,
                null));
    }

    /** Moves the manifest to where its parcels are, by as many moves as that takes. A voided one stays as it is. */
    private void follow(String manifestId) {
        var manifest = manifests.lock(manifestId);
        if (manifest.status() == ManifestStatus.VOIDED) {
            return;
        }
        var state = tracking.stateOf(manifestId);
        var expected = tracking.expected(manifestId).map(EstimatedDelivery::at);
        if (expected.isPresent() && !expected.equals(Optional.ofNullable(manifest.estimatedDelivery()))) {
            manifest = manifests.expect(manifestId, expected.get());
        }
        var target = ManifestMovePolicy.target(state).orElse(manifest.status());
        var next = ManifestMovePolicy.next(manifest.status(), target);
        while (next.isPresent()) {
            move(
                    manifestId,
                    next.get(),
                    state.at(),
                    state.reasonCode() == null ? null : state.reasonCode().code());
            // A move may have been followed by others already.
            next = ManifestMovePolicy.next(manifests.lock(manifestId).status(), target);
        }
    }

    private void move(String manifestId, ManifestStatus next, @Nullable Instant at, @Nullable String reason) {
        manifests.moveTo(manifestId, next, Objects.requireNonNullElseGet(at, clock::instant), reason);
    }
}
