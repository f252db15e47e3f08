/** Quotes of carriers. */
@NullMarked
@Owns("shipping_rates")
package com.quenty.intlshipping.rates;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
