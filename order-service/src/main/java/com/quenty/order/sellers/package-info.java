/** Companies with products, and which of them trade. */
@Owns("sellers")
@NullMarked
package com.quenty.order.sellers;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
