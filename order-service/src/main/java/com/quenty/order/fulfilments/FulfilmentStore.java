package com.quenty.order.fulfilments;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Parcels, moved as a part of the move of their order: the caller holds the order's row. */
@Service
public class FulfilmentStore {

    private static final String SUBJECT = "fulfilment";
    private static final String STATUS = "status";

    private final FulfilmentRepository fulfilments;
    private final StateHistory history;
    private final Clock clock;

    FulfilmentStore(FulfilmentRepository fulfilments, StateHistory history, Clock clock) {
        this.fulfilments = fulfilments;
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

    /** @throws FulfilmentProblems.NotFound */
    @Transactional(readOnly = true)
    public FulfilmentResponse get(int orderId, int number) {
        return FulfilmentResponse.of(find(orderId, number));
    }

    @Transactional(readOnly = true)
    public PageResponse<StateChange> history(String orderNumber, int orderId, int number, PageRequest page) {
        find(orderId, number);
        return history.of(SUBJECT, nameOf(orderNumber, number), page);
    }

    /** @param units by line */
    @Transactional(propagation = Propagation.MANDATORY)
    public FulfilmentResponse pack(OrderKey order, Map<Integer, Integer> units) {
        var fulfilment = new Fulfilment(order.id(), fulfilments.lastNumber(order.id()) + 1, units);
        record(order, fulfilment, null, null);
        return saved(fulfilment);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public FulfilmentResponse ship(OrderKey order, int number, IfMatch match, Consignment consignment) {
        return move(order, number, match, null, fulfilment -> fulfilment.ship(consignment, clock.instant()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public FulfilmentResponse carry(OrderKey order, int number, IfMatch match) {
        return move(order, number, match, null, Fulfilment::carry);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public FulfilmentResponse deliver(OrderKey order, int number, IfMatch match, Instant at) {
        return move(order, number, match, null, fulfilment -> fulfilment.deliver(at));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public FulfilmentResponse cancel(OrderKey order, int number, IfMatch match, @Nullable String reason) {
        return move(order, number, match, reason, Fulfilment::cancel);
    }

    /** Says by which way those parcels went, and moves none. */
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

    /** What a parcel is called in histories and on ledger entries. */
    public static String nameOf(String orderNumber, int number) {
        return orderNumber + '/' + number;
    }
}
