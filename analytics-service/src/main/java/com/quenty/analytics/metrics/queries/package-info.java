/** Answers to questions about figures, from the coarsest roll-ups that are exact. */
@Reads({"metrics", "metric_rollups", "dirty_buckets"})
@NullMarked
package com.quenty.analytics.metrics.queries;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
