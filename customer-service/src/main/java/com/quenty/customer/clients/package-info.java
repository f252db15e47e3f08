/** The only place that knows other services exist. */
@NullMarked
package com.quenty.customer.clients;

import org.jspecify.annotations.NullMarked;
