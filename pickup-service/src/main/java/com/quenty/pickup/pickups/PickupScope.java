package com.quenty.pickup.pickups;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import org.jspecify.annotations.Nullable;

/**
 * The pickups that exist for a caller. Of those of the company, drivers who do not dispatch have the ones that are or were on their own
 * routes; part of each query, as {@link RowScope} is.
 *
 * @param driverId null for all others
 */
public record PickupScope(RowScope rows, @Nullable String driverId) {

    public static PickupScope of(Caller caller) {
        var rows = RowScope.of(caller);
        boolean drives = caller.may("routes:drive") && !caller.may("routes:read") && !rows.isOwn();
        return new PickupScope(rows, drives ? caller.id() : null);
    }
}
