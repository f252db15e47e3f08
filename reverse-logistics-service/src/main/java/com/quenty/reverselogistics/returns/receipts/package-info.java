/** The receipt of returned goods in the warehouse, held against the return authorization number. */
@NullMarked
@Owns("unexpected_goods")
@Reads("returns")
package com.quenty.reverselogistics.returns.receipts;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
