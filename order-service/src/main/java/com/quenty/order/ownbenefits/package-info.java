/** Nobody decides about money for themselves. */
@NullMarked
package com.quenty.order.ownbenefits;

import org.jspecify.annotations.NullMarked;
