/** Numbers that a person can read over the phone. */
@NullMarked
package com.quenty.order.ordernumbers;

import org.jspecify.annotations.NullMarked;
