/** Pickups from booking to proof: who is visited when and for which packages, and how far that has got. */
@Owns({"pickups", "pickup_packages"})
@Reads({"pickup_routes", "pickup_route_stops"})
@NullMarked
package com.quenty.pickup.pickups;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
