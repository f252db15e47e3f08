/** The end of the business day: loans are aged, offers and applications expire. */
@NullMarked
@Owns({"end_of_day_runs", "end_of_day_failures"})
package com.quenty.microcredit.endofday;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
