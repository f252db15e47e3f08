/** Where drivers are while they are on a route: kept for 30 days, shown to customers only while their driver is on the way. */
@Owns("driver_positions")
@Reads({"pickup_routes", "pickup_route_stops"})
@NullMarked
package com.quenty.pickup.routes.positions;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
