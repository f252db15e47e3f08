package com.quenty.order.fulfilments;

import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records reports of siblings about the shipment of an order. Notices are idempotent, known by their sender's id, and may arrive out of order: a
 * late one only adds its reference, and nothing moves back.
 */
@Service
public class ShipmentNoticeService {

    private final FulfilledOrders orders;
    private final FulfilmentStore fulfilments;
    private final CollectedPieceRepository collected;
    private final Clock clock;

    ShipmentNoticeService(
            FulfilledOrders orders, FulfilmentStore fulfilments, CollectedPieceRepository collected, Clock clock) {
        this.orders = orders;
        this.fulfilments = fulfilments;
        this.collected = collected;
        this.clock = clock;
    }

    /**
     * A driver has what is packed; where nothing is packed, all that has not left. Parcels of which a piece stayed behind stay packed. All
     * pieces are kept: those that were collected before, and are in no parcel that has left, leave with their parcel, or with what leaves
     * next.
     *
     * @param told all that were to be collected; none from an earlier release, in which nothing stays behind
     */
    @Transactional
    public void pickedUp(String orderNumber, Consignment notice, CollectedPieces told, Instant at) {
        var pieces = told.pieces().isEmpty() ? CollectedPieces.all(notice.trackingNumbers()) : told;
        var reference = Objects.requireNonNull(notice.pickupReference());
        orders.move(orderNumber, "pickup " + reference, order -> {
            var known = fulfilments.parcelsOf(order);
            int id = order.key().id();
            if (known.stream().anyMatch(isOfPickup(notice)) || collected.isTold(id, reference)) {
                return;
            }
            var earlier = inNoParcel(collected.collected(id), known);
            collected.write(id, reference, pieces, past(at));
            var pickup = pieces.isAll() && !pieces.isNamed() ? beside(earlier, notice) : notice;
            if (hasLeft(order, known)) {
                // The notice of a later step arrived first.
                fulfilments.name(order.key(), parcel -> parcel.pickupReference() == null, pickup);
                return;
            }
            if (pieces.isAll() && !pieces.isNamed()) {
                dispatch(order, known, pickup, past(at));
            } else {
                dispatch(order, known, pickup, pieces, earlier, past(at));
            }
        });
    }

    private static List<CollectedPieces.Piece> inNoParcel(
            List<CollectedPieces.Piece> pieces, List<FulfilmentResponse> known) {
        var left = known.stream()
                .flatMap(parcel -> parcel.trackingNumbers().stream())
                .collect(Collectors.toSet());
        return pieces.stream()
                .filter(piece -> !left.contains(piece.trackingNumber()))
                .toList();
    }

    private static Consignment beside(List<CollectedPieces.Piece> earlier, Consignment way) {
        return new Consignment(
                Stream.concat(
                                earlier.stream().map(CollectedPieces.Piece::trackingNumber),
                                way.trackingNumbers().stream())
                        .toList(),
                way.carrier(),
                way.pickupReference(),
                way.shipmentReference());
    }

    /** Of what is packed, the parcels that are in the vehicle whole; units that nobody has packed are in no known parcel. */
    private void dispatch(
            FulfilledOrder order,
            List<FulfilmentResponse> known,
            Consignment way,
            CollectedPieces pieces,
            List<CollectedPieces.Piece> earlier,
            Instant at) {
        var packed = known.stream()
                .filter(parcel -> parcel.status() == FulfilmentStatus.PACKED)
                .map(FulfilmentResponse::fulfilmentNumber)
                .toList();
        pieces.parcels(packed, earlier).forEach((parcel, trackingNumbers) -> {
            order.beginPacking();
            fulfilments.ship(
                    order,
                    parcel,
                    IfMatch.ANY,
                    new Consignment(trackingNumbers, way.carrier(), way.pickupReference(), way.shipmentReference()),
                    at);
        });
    }

    /** A shipment has taken on what was collected; where nothing was, it has collected it itself. */
    @Transactional
    public void shipped(String orderNumber, Consignment shipment, Instant at) {
        orders.move(
                orderNumber, "shipment " + shipment.shipmentReference(), order -> takenOn(order, shipment, past(at)));
    }

    /** All that the shipment has taken on has arrived. */
    @Transactional
    public void delivered(String orderNumber, Consignment shipment, Instant at) {
        orders.move(orderNumber, "shipment " + shipment.shipmentReference(), order -> {
            takenOn(order, shipment, past(at));
            for (var parcel : fulfilments.parcelsOf(order)) {
                if (isOfShipment(shipment).test(parcel) && parcel.status().isOut()) {
                    fulfilments.deliver(order, parcel.fulfilmentNumber(), IfMatch.ANY, past(at));
                }
            }
        });
    }

    private void takenOn(FulfilledOrder order, Consignment shipment, Instant at) {
        var known = fulfilments.parcelsOf(order);
        if (known.stream().anyMatch(isOfShipment(shipment))) {
            return;
        }
        if (known.stream().anyMatch(parcel -> parcel.status() == FulfilmentStatus.PACKED)) {
            dispatch(order, known, shipment, at);
            return;
        }
        Predicate<FulfilmentResponse> waiting =
                parcel -> parcel.shipmentReference() == null && parcel.status().isOut();
        var collected = known.stream().filter(waiting).toList();
        if (collected.isEmpty() && !hasLeft(order, known)) {
            dispatch(order, known, shipment, at);
            return;
        }
        fulfilments.name(
                order.key(), collected.isEmpty() ? parcel -> parcel.shipmentReference() == null : waiting, shipment);
        for (var parcel : collected) {
            if (parcel.status() == FulfilmentStatus.SHIPPED) {
                fulfilments.carry(order, parcel.fulfilmentNumber(), IfMatch.ANY, at);
            }
        }
    }

    private void dispatch(FulfilledOrder order, List<FulfilmentResponse> known, Consignment way, Instant at) {
        order.beginPacking();
        var packed = new ArrayList<>(known.stream()
                .filter(parcel -> parcel.status() == FulfilmentStatus.PACKED)
                .toList());
        if (packed.isEmpty()) {
            packed.add(fulfilments.pack(order, order.unpackedUnits()));
        }
        for (int i = 0; i < packed.size(); i++) {
            fulfilments.ship(order, packed.get(i).fulfilmentNumber(), IfMatch.ANY, part(way, i, packed.size()), at);
        }
    }

    /** As many pieces as parcels: each is one. Otherwise the assignment is unknown, and each parcel names all pieces. */
    private static Consignment part(Consignment way, int parcel, int parcels) {
        return way.trackingNumbers().size() != parcels
                ? way
                : new Consignment(
                        List.of(way.trackingNumbers().get(parcel)),
                        way.carrier(),
                        way.pickupReference(),
                        way.shipmentReference());
    }

    private static boolean hasLeft(FulfilledOrder order, List<FulfilmentResponse> known) {
        return order.hasShipped()
                && order.unpackedUnits().isEmpty()
                && known.stream().noneMatch(parcel -> parcel.status() == FulfilmentStatus.PACKED);
    }

    private static Predicate<FulfilmentResponse> isOfPickup(Consignment pickup) {
        return parcel ->
                pickup.pickupReference() != null && pickup.pickupReference().equals(parcel.pickupReference());
    }

    private static Predicate<FulfilmentResponse> isOfShipment(Consignment shipment) {
        return parcel -> shipment.shipmentReference() != null
                && shipment.shipmentReference().equals(parcel.shipmentReference());
    }

    /** The clock of a sibling may be ahead; a reported event is never in the future. */
    private Instant past(Instant at) {
        var now = clock.instant();
        return at.isAfter(now) ? now : at;
    }
}
