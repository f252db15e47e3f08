package com.quenty.order.fulfilments;

import com.quenty.order.reservations.ReservationStore;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a parcel, its order and its stock together. Part of the running transaction, which has locked the order's row. */
@Component
public class FulfilmentStore {

    static final String SUBJECT = "fulfilment";
    private static final String STATUS = "status";

    private final FulfilmentRepository fulfilments;
    private final ReservationStore reservations;
    private final StateHistory history;
    private final Clock clock;

    FulfilmentStore(
            FulfilmentRepository fulfilments, ReservationStore reservations, StateHistory history, Clock clock) {
        this.fulfilments = fulfilments;
        this.reservations = reservations;
        this.history = history;
        this.clock = clock;
    }

    /** All parcels of an order, the first packed first, in one statement. */
    @Transactional(readOnly = true)
    public List<FulfilmentResponse> ofOrder(int orderId) {
        return fulfilments.findAllOf(orderId).stream()
                .map(FulfilmentResponse::of)
                .toList();
    }

    /** As above; an order that was never packed has no parcels, so the query is skipped. */
    public List<FulfilmentResponse> parcelsOf(FulfilledOrder order) {
        return order.mayHaveParcels() ? ofOrder(order.key().id()) : List.of();
    }

    /** @throws FulfilmentProblems.NothingToPack when there are no units */
    @Transactional(propagation = Propagation.MANDATORY)
    public FulfilmentResponse pack(FulfilledOrder order, Map<Integer, Integer> unitsByLine) {
        order.pack(unitsByLine);
        if (unitsByLine.isEmpty()) {
            throw new FulfilmentProblems.NothingToPack();
        }
        var key = order.key();
        var fulfilment = new Fulfilment(key.id(), fulfilments.lastNumber(key.id()) + 1, unitsByLine);
        record(key, fulfilment, null, null);
        return saved(fulfilment);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public FulfilmentResponse unpack(FulfilledOrder order, int number, IfMatch match, String reason) {
        var parcel = cancel(order.key(), number, match, reason);
        order.unpack(parcel.units());
        return parcel;
    }

    /** Of an order that has already let go of the units. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FulfilmentResponse cancel(OrderKey order, int number, IfMatch match, @Nullable String reason) {
        return move(order, number, match, reason, Fulfilment::cancel);
    }

    /** The parcel's units leave the stock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FulfilmentResponse ship(
            FulfilledOrder order, int number, IfMatch match, Consignment consignment, Instant at) {
        var key = order.key();
        var parcel = move(key, number, match, null, fulfilment -> fulfilment.ship(consignment, clock.instant()));
        order.ship(parcel.units(), isAnyUnderWay(key), at);
        reservations.issue(key.orderNumber(), parcel.units(), nameOf(key.orderNumber(), number));
        return parcel;
    }

    private boolean isAnyUnderWay(OrderKey order) {
        return ofOrder(order.id()).stream().map(FulfilmentResponse::status).anyMatch(FulfilmentStatus::isUnderWay);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public FulfilmentResponse carry(FulfilledOrder order, int number, IfMatch match, Instant at) {
        var parcel = move(order.key(), number, match, null, Fulfilment::carry);
        order.carry(at);
        return parcel;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public FulfilmentResponse deliver(FulfilledOrder order, int number, IfMatch match, Instant at) {
        var parcel = move(order.key(), number, match, null, fulfilment -> fulfilment.deliver(at));
        order.deliver(parcel.units(), at);
        return parcel;
    }

    /** Records the consignment of some parcels, and moves none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void name(OrderKey order, Predicate<FulfilmentResponse> which, Consignment consignment) {
        for (var fulfilment : fulfilments.findAllOf(order.id())) {
            if (which.test(FulfilmentResponse.of(fulfilment))) {
                fulfilment.name(consignment);
                fulfilments.saveAndFlush(fulfilment);
            }
        }
    }

    private FulfilmentResponse move(
            OrderKey order, int number, IfMatch match, @Nullable String reason, Consumer<Fulfilment> verb) {
        var fulfilment = find(order.id(), number);
        match.check(fulfilment.version());
        var from = fulfilment.status();
        verb.accept(fulfilment);
        record(order, fulfilment, from, reason);
        return saved(fulfilment);
    }

    private void record(
            OrderKey order, Fulfilment fulfilment, @Nullable FulfilmentStatus from, @Nullable String reason) {
        history.record(
                SUBJECT,
                nameOf(order.orderNumber(), fulfilment.fulfilmentNumber()),
                STATUS,
                from,
                fulfilment.status(),
                reason);
    }

    private FulfilmentResponse saved(Fulfilment fulfilment) {
        return FulfilmentResponse.of(fulfilments.saveAndFlush(fulfilment));
    }

    private Fulfilment find(int orderId, int number) {
        return fulfilments.find(orderId, number).orElseThrow(FulfilmentProblems.NotFound::new);
    }

    /** The name of a parcel in histories and on ledger entries. */
    static String nameOf(String orderNumber, int number) {
        return orderNumber + '/' + number;
    }
}
