/** Parcels of an order: which units of which lines leave together, and their state. */
@Owns({"fulfilments", "fulfilment_items", "collected_pieces"})
@NullMarked
package com.quenty.order.fulfilments;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
