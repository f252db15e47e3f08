/** Where the units lie: buckets of one product at one place, batch and expiry. */
@Owns("inventory_items")
@Reads("products")
@NullMarked
package com.quenty.order.inventory;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
