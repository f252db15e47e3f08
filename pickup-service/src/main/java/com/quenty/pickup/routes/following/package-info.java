/** Routes that follow what happens elsewhere: to the clock, and to pickups that customers cancel or move. */
@Reads({"pickup_routes", "pickup_route_stops"})
@NullMarked
package com.quenty.pickup.routes.following;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
