/** Figures on returns. */
@NullMarked
@Reads({"returns", "return_items"})
package com.quenty.reverselogistics.returns.statistics;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
