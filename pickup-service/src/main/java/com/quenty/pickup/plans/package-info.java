/** Plans: which driver collects what on a day, searched for in the background, looked at, and made into routes. */
@Owns("route_plans")
@NullMarked
package com.quenty.pickup.plans;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
