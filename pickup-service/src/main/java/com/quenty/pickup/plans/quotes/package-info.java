/** Promises that the routes of a day still leave room for. */
@Reads("pickup_routes")
@NullMarked
package com.quenty.pickup.plans.quotes;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
