/** Goods that come back: whether they may, how they do, what becomes of them, and what is paid for them. */
@NullMarked
package com.quenty.reverselogistics;

import org.jspecify.annotations.NullMarked;
