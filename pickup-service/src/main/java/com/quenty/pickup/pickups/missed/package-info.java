/** Pickups whose window passes while no route has them. */
@Reads("pickups")
@NullMarked
package com.quenty.pickup.pickups.missed;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
