/** The contracts of pickups with the sibling services. */
@Reads({"pickups", "pickup_routes"})
@NullMarked
package com.quenty.pickup.pickups.contract;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
