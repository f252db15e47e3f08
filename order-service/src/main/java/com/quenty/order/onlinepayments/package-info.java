/** Payments that customers make online, and the events by which the provider tells of them. */
@Owns("payment_events")
@NullMarked
package com.quenty.order.onlinepayments;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
