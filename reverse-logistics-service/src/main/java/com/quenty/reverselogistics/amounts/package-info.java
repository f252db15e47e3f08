/** The amount that goes back for goods, step by step. */
@NullMarked
package com.quenty.reverselogistics.amounts;

import org.jspecify.annotations.NullMarked;
