/** Links by which customers see when their driver comes, and while on the way, where the driver is. */
@Reads("pickup_route_stops")
@NullMarked
package com.quenty.pickup.routes.tracking;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
