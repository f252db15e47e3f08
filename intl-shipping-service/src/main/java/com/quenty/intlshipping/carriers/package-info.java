/** Carriers with their services and capabilities, and the keys by which they know us. */
@NullMarked
@Owns("shipping_carriers")
package com.quenty.intlshipping.carriers;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
