/** Repeated pickups: when they recur, and the job that books them ahead, once per occurrence. */
@Owns({"pickup_series", "pickup_occurrences"})
@Reads("pickups")
@LocalTimes
@NullMarked
package com.quenty.pickup.series;

import com.quenty.platform.architecture.LocalTimes;
import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
