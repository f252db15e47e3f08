/** Owed by companies to customers: granted, refunded, spent, lapsed. */
@Owns({"store_credits", "store_credit_lots", "store_credit_entries"})
@NullMarked
package com.quenty.order.storecredits;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
