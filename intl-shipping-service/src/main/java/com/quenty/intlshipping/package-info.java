/** Shipping abroad: countries, carriers and HS codes, manifests and rates. */
@NullMarked
package com.quenty.intlshipping;

import org.jspecify.annotations.NullMarked;
