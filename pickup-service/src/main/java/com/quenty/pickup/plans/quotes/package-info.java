/** What could still be promised on the routes of a day. */
@Reads("pickup_routes")
@NullMarked
package com.quenty.pickup.plans.quotes;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
