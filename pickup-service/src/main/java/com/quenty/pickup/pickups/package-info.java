/** Pickups from booking to proof: who is visited when and for which packages, and how far that has got. */
@Owns({"pickups", "pickup_packages"})
@NullMarked
package com.quenty.pickup.pickups;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
