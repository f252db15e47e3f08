/** Drafts of rules, tried on past returns. */
@NullMarked
@Reads({"returns", "return_items"})
package com.quenty.reverselogistics.returns.simulations;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
