/** The API of series: what recurs, its occurrences, and changes of one, of those that follow, or of all. */
@Reads({"pickup_series", "pickup_occurrences", "pickups"})
@LocalTimes
@NullMarked
package com.quenty.pickup.series.edits;

import com.quenty.platform.architecture.LocalTimes;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
