/** Units that are reserved for orders. */
@Owns("reservations")
@Reads({"inventory_items", "products"})
@NullMarked
package com.quenty.order.reservations;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
