/** The only place that knows that other services exist. */
@NullMarked
package com.quenty.order.clients;

import org.jspecify.annotations.NullMarked;
