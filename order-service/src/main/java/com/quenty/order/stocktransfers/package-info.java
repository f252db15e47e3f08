/** Goods on their way from one place to another. */
@Owns({"stock_transfers", "stock_transfer_lines"})
@NullMarked
package com.quenty.order.stocktransfers;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
