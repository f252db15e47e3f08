/** Rates of manifests, booking one, labels, and handing over to the carrier. */
@NullMarked
package com.quenty.intlshipping.manifests.bookings;

import org.jspecify.annotations.NullMarked;
