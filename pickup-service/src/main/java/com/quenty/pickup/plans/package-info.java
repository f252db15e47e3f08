/** Plans: which driver collects what on a day, searched for in the background, looked at, and made into routes. */
@Owns("route_plans")
@Reads("pickup_zones")
@NullMarked
package com.quenty.pickup.plans;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
