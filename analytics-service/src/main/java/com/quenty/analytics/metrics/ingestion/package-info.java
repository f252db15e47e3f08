/** Readings as they come in: each taken once, in batches of which a bad one never loses the others. */
@Owns({"metrics", "metric_receipts", "metric_tag_sets"})
@NullMarked
package com.quenty.analytics.metrics.ingestion;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
