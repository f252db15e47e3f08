/** The shares of an order that a company wants paid, and when. */
@Owns("payment_terms")
@NullMarked
package com.quenty.order.paymentterms;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
