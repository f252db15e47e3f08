/** A day's pickups and vehicles as a routing problem, and tours as routes. */
@Reads({"pickups", "pickup_routes", "pickup_route_stops"})
@NullMarked
package com.quenty.pickup.plans.days;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
