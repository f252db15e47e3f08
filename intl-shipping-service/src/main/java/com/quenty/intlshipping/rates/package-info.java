/** Quotes of carriers. */
@NullMarked
@Owns("shipping_rates")
@Reads("manifests")
package com.quenty.intlshipping.rates;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
