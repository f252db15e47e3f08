/** Orders from placing to the last return: what was bought, at which price, how far it has got. */
@NullMarked
package com.quenty.order.orders;

import org.jspecify.annotations.NullMarked;
