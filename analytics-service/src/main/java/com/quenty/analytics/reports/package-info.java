/** Reports over metrics: asked for or scheduled, made by a worker under a lease, kept for a while, downloaded by a signed link. */
@Owns({"reports", "report_pieces"})
@Reads("metrics")
@LocalTimes
@NullMarked
package com.quenty.analytics.reports;

import com.quenty.platform.architecture.LocalTimes;
import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
