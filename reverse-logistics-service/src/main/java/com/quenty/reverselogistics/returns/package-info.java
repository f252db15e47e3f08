/** Returns: goods of an order that come back, item by item. */
@NullMarked
package com.quenty.reverselogistics.returns;

import org.jspecify.annotations.NullMarked;
