/** Invoices, receipts and credit notes: numbered without gaps, as JSON and as PDF. */
@Owns({"invoices", "invoice_series"})
@Reads({"orders", "order_adjustments"})
@NullMarked
package com.quenty.order.invoices;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
