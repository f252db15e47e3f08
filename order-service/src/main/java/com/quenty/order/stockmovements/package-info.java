/** The stock ledger: every unit that came, went or was corrected, for ever. */
@Owns("stock_movements")
@Reads({"inventory_items", "products"})
@NullMarked
package com.quenty.order.stockmovements;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
