/** The charges of companies for shipping, by destination, weight and worth of the goods. */
@NullMarked
package com.quenty.order.shippingtables;

import org.jspecify.annotations.NullMarked;
