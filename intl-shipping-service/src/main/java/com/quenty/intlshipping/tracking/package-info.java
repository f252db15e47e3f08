/** Where parcels are: the events that carriers tell, and what they make of a shipment and its pieces. */
@NullMarked
@Owns({"carrier_numbers", "tracked_parcels", "tracking_events", "tracking_messages"})
package com.quenty.intlshipping.tracking;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
