/** What companies sell, and for how much. */
@Owns({"products", "product_prices"})
@NullMarked
package com.quenty.order.products;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
