/** The rest of a day, planned again when something goes otherwise. */
@Reads({"pickup_routes", "pickup_route_stops"})
@NullMarked
package com.quenty.pickup.plans.replans;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
