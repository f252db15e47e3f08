/** What companies sell, and for how much. */
@NullMarked
package com.quenty.order.products;

import org.jspecify.annotations.NullMarked;
