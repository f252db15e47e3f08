/** Whose rows a caller reaches. */
@NullMarked
package com.quenty.order.access;

import org.jspecify.annotations.NullMarked;
