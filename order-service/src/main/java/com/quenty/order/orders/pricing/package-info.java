/** Finds the rules that an order is priced by. */
@Reads({"selling_terms", "tax_exemptions", "shipping_tables", "coupons", "coupon_holders"})
@NullMarked
package com.quenty.order.orders.pricing;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
