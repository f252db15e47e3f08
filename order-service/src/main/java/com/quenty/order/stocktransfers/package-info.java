/** Goods on their way from one place to another. */
@NullMarked
package com.quenty.order.stocktransfers;

import org.jspecify.annotations.NullMarked;
