/** Routes to be looked at: lists, one route, and a route as a map. */
@Reads({"pickup_routes", "pickup_route_stops"})
@NullMarked
package com.quenty.pickup.routes.views;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
