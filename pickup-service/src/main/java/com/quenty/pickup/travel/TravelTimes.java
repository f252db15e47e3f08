package com.quenty.pickup.travel;

import com.quenty.pickup.routing.TravelMatrix;
import java.util.List;

/**
 * Distances and free-flow times between places. May ask a road engine over the network, so not within a transaction; {@link
 * TravelEstimate} never does.
 */
@FunctionalInterface
public interface TravelTimes {

    /** From each place to each, in the order of the list; never assumed to be the same in both directions. */
    TravelMatrix between(List<GeoPoint> places);
}
