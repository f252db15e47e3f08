/** How each company sells: prices with or without tax, and what one person may take off. */
@NullMarked
package com.quenty.order.sellingterms;

import org.jspecify.annotations.NullMarked;
