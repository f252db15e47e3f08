package com.quenty.order.reservations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises units to orders and keeps the promises, always as a part of the caller's transaction.
 *
 * <p>The caller holds the order's row: two moves of one order never run side by side. Buckets are locked in ascending order of
 * their key, so that orders never wait for each other in a circle.
 */
@Service
public class ReservationService {

    /**
     * Reserves for all lines in a constant number of statements. Lines of one product are served in their order.
     *
     * @throws InsufficientStock when there is not enough and that is not allowed; nothing is reserved then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Allocation reserve(Reserve request) {
        throw new UnsupportedOperationException();
    }

    /** Keeps what is open until later. Once per reservation; what never expires stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(String orderNumber, Instant expiresAt) {
        throw new UnsupportedOperationException();
    }

    /** From now on what is open does not expire. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(String orderNumber) {
        throw new UnsupportedOperationException();
    }

    /** Gives back all that is open; does nothing when there is nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String orderNumber, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Gives back some of it, the units that would have gone last first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String orderNumber, Map<Integer, Integer> quantityByLine, String reason) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reserved units leave their buckets.
     *
     * @param reference kept with each ledger entry: what they left with
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<IssuedUnits> issue(String orderNumber, Map<Integer, Integer> quantityByLine, String reference) {
        throw new UnsupportedOperationException();
    }

    /** Orders with open reservations that have expired, the longest overdue first. */
    @Transactional(readOnly = true)
    public List<String> lapsed(Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    /** All that was ever reserved for the order. */
    @Transactional(readOnly = true)
    public List<ReservedUnits> ofOrder(String orderNumber) {
        throw new UnsupportedOperationException();
    }
}
