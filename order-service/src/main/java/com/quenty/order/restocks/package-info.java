/** Returned goods that have been taken back into stock, each once. */
@NullMarked
package com.quenty.order.restocks;

import org.jspecify.annotations.NullMarked;
