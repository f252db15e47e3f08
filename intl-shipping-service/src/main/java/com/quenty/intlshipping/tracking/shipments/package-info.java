/** Shipments as their manifests have them: parcels become known when they are booked, and manifests move as carriers tell. */
@NullMarked
package com.quenty.intlshipping.tracking.shipments;

import org.jspecify.annotations.NullMarked;
