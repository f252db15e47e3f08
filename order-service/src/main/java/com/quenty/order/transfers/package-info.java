/** Goods on their way from one place to another. */
@NullMarked
package com.quenty.order.transfers;

import org.jspecify.annotations.NullMarked;
