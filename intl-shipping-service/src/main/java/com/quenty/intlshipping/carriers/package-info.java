/** Carriers with their services and capabilities, the keys by which they know us, and the secrets by which they sign. */
@NullMarked
@Owns({"shipping_carriers", "carrier_webhook_secrets"})
package com.quenty.intlshipping.carriers;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
