/** Signs that returns are abused, with their reasons, for people: they never refuse anything by themselves. */
@NullMarked
@Reads({"returns", "return_items"})
package com.quenty.reverselogistics.returns.abuse;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
