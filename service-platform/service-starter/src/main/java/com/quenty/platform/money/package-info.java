/** Amounts of money with their currency. */
@NullMarked
package com.quenty.platform.money;

import org.jspecify.annotations.NullMarked;
