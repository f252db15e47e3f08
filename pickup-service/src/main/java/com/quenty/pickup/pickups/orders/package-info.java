/** Which pickup collects an order: one at a time. */
@Owns("pickup_orders")
@Reads({"pickup_packages", "pickups"})
@NullMarked
package com.quenty.pickup.pickups.orders;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
