/** Asking for returns: whether the goods may come back, who decides, and what is estimated for them. */
@NullMarked
package com.quenty.reverselogistics.returns.requests;

import org.jspecify.annotations.NullMarked;
