/** The form of stock keeping units. */
@NullMarked
package com.quenty.order.skus;

import org.jspecify.annotations.NullMarked;
