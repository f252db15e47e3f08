/** Where the units lie: buckets of one product at one place, batch and expiry. */
@NullMarked
package com.quenty.order.inventory;

import org.jspecify.annotations.NullMarked;
