/** Tax rates of countries and regions, by category of goods, each valid from a day on. */
@Owns("tax_rates")
@NullMarked
package com.quenty.order.taxrates;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
