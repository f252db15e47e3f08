/** The catalogue: products of companies, and their prices. */
@Owns({"products", "product_prices"})
@Reads("sellers")
@NullMarked
package com.quenty.order.products;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
