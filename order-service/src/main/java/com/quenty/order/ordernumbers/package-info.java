/** Numbers that a person can read over the phone. */
@Owns("order_number_series")
@NullMarked
package com.quenty.order.ordernumbers;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
