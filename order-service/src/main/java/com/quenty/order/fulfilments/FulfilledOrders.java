package com.quenty.order.fulfilments;

import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The orders that parcels belong to; implemented by the package of the orders. */
public interface FulfilledOrders {

    /** The order, if the caller may see it. */
    FulfilledOrder find(Caller caller, String orderNumber);

    /** Asked before a person lets a parcel leave; a parcel that a carrier has collected has left. */
    void requireMayLeave(String orderNumber);

    /**
     * Locks the order, does the work and saves the order with its moves, as a part of the running transaction.
     *
     * @param reason for the order's history
     */
    <T> T move(
            Caller caller,
            String orderNumber,
            IfMatch match,
            @Nullable String reason,
            Function<FulfilledOrder, T> work);

    /** As above, for siblings, which may see all orders. */
    void move(String orderNumber, String reason, Moves work);

    /** Moves of an order's parcels. */
    @FunctionalInterface
    interface Moves {
        void apply(FulfilledOrder order);
    }
}
