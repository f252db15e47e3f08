/** How orders are paid: the ledger of payments, what was authorised, captured and given back. */
@Owns({"payments", "order_payments", "payment_references"})
@Reads("orders")
@NullMarked
package com.quenty.order.payments;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
