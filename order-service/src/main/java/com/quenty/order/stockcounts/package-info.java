/** Counts of the stock, compared with the ledger. */
@Owns({"stock_counts", "stock_count_lines"})
@Reads({"inventory_items", "products", "stock_movements"})
@NullMarked
package com.quenty.order.stockcounts;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
