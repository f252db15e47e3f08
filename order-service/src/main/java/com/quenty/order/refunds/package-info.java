/** Refunds: money goes back to the payments that it came from, oldest first, or as store credit. */
@Owns({"refunds", "refund_lines", "refund_parts"})
@Reads({"orders", "payments", "line_credits"})
@NullMarked
package com.quenty.order.refunds;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
