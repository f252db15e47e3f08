/** Replacements for returned goods, ordered at their receipt. */
@NullMarked
package com.quenty.reverselogistics.returns.exchanges;

import org.jspecify.annotations.NullMarked;
