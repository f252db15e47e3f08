/** Parcels of an order: which units of which lines left together, and how far they have got. */
@NullMarked
package com.quenty.order.fulfilments;

import org.jspecify.annotations.NullMarked;
