/** Returned goods that have been taken back into stock, each once. */
@Owns("restocks")
@NullMarked
package com.quenty.order.restocks;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
