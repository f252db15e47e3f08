/** Attempts at the door, one row each, never changed. */
@Owns("pickup_attempts")
@Reads("pickups")
@NullMarked
package com.quenty.pickup.pickups.attempts;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
