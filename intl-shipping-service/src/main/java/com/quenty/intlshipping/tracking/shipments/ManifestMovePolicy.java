package com.quenty.intlshipping.tracking.shipments;

import com.quenty.intlshipping.manifests.ManifestStatus;
import com.quenty.intlshipping.tracking.ParcelState;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Objects;
import java.util.Optional;

/** Where a manifest goes by what carriers tell of its parcels. Pure. */
final class ManifestMovePolicy {

    private ManifestMovePolicy() {}

    /** Empty while the carrier does not have the goods. */
    static Optional<ManifestStatus> target(ParcelState state) {
        if (state.lost()) {
            return Optional.of(ManifestStatus.LOST);
        }
        return Optional.ofNullable(
                switch (state.status()) {
                    case PENDING, CANCELLED, UNKNOWN -> null;
                    case PICKED_UP -> ManifestStatus.SHIPPED;
                    case IN_TRANSIT, DELIVERY_DELAYED -> ManifestStatus.IN_TRANSIT;
                    case ON_HOLD -> isOfCustoms(state) ? ManifestStatus.CUSTOMS_HOLD : ManifestStatus.EXCEPTION;
                    case OUT_FOR_DELIVERY, READY_FOR_PICKUP -> ManifestStatus.OUT_FOR_DELIVERY;
                    case DELIVERY_FAILED -> ManifestStatus.EXCEPTION;
                    case DELIVERED -> ManifestStatus.DELIVERED;
                    case RETURN_TO_SENDER ->
                        state.partly() ? ManifestStatus.PARTIALLY_RETURNED : ManifestStatus.RETURNED_TO_SENDER;
                });
    }

    private static boolean isOfCustoms(ParcelState state) {
        return state.reasonCode() != null && state.reasonCode().isOfCustoms();
    }

    /**
     * The next move on the shortest way, for carriers leave out scans. It leads through statuses of the way alone: nothing is
     * delivered on its way back. Goods that a carrier has were booked and have a label, whether we were told so or not. Empty when the manifest is
     * there, can't get there, or is not booked.
     */
    static Optional<ManifestStatus> next(ManifestStatus from, ManifestStatus target) {
        if (from == target || !isTheCarriers(from)) {
            return Optional.empty();
        }
        var firstMoves = new EnumMap<ManifestStatus, ManifestStatus>(ManifestStatus.class);
        var open = new ArrayDeque<ManifestStatus>();
        open.add(from);
        while (!open.isEmpty()) {
            var here = open.remove();
            for (var there : here.next()) {
                var first = here == from ? there : Objects.requireNonNull(firstMoves.get(here));
                if (there == target) {
                    return Optional.of(first);
                }
                if (isOnTheWay(there) && there != from && firstMoves.putIfAbsent(there, first) == null) {
                    open.add(there);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOnTheWay(ManifestStatus status) {
        return status == ManifestStatus.LABEL_CREATED || status.isUnderWay();
    }

    /** Carriers do not move what people decide. */
    private static boolean isTheCarriers(ManifestStatus status) {
        return switch (status) {
            case DRAFT, VALIDATED, SUBMITTED, APPROVED, REJECTED, QUOTED, VOIDED -> false;
            case BOOKED,
                    LABEL_CREATED,
                    SHIPPED,
                    IN_TRANSIT,
                    CUSTOMS_HOLD,
                    OUT_FOR_DELIVERY,
                    DELIVERED,
                    PARTIALLY_RETURNED,
                    EXCEPTION,
                    RETURNED_TO_SENDER,
                    LOST -> true;
        };
    }
}
