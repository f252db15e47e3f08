/** Refunds of returned goods: the exact amount, asked of order-service, and what has become of it. */
@NullMarked
@Reads({"returns", "return_items"})
package com.quenty.reverselogistics.returns.refunds;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
