/** The API of pickups: booking, reading, changing, moving and cancelling them. */
@Reads({"pickups", "pickup_packages", "pickup_routes", "pickup_route_stops"})
@NullMarked
package com.quenty.pickup.pickups.bookings;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
