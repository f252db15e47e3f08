/** Tariffs: what pickups cost, as dated data. */
@NullMarked
@Owns("pickup_tariffs")
package com.quenty.pickup.tariffs;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
