/** Roll-ups of readings by hour, day and month, and the marks of those that have to be made again. */
@Owns({"metric_rollups", "dirty_buckets", "dropped_months"})
@Reads("metrics")
@NullMarked
package com.quenty.analytics.metrics.rollups;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
