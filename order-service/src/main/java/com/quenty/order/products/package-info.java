/** The catalogue: products of companies, and their prices. */
@Owns({"products", "product_prices"})
@NullMarked
package com.quenty.order.products;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
