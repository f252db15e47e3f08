/** Attempts at the door, one row each, never changed. */
@Owns("pickup_attempts")
@NullMarked
package com.quenty.pickup.pickups.attempts;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
