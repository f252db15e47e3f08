/** Links by which customers see how far their return has got, without signing in. */
@NullMarked
package com.quenty.reverselogistics.returns.tracking;

import org.jspecify.annotations.NullMarked;
