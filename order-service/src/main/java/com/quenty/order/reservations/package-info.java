/** Units that are promised to orders. */
@NullMarked
package com.quenty.order.reservations;

import org.jspecify.annotations.NullMarked;
