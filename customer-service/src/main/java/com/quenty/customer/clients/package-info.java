/** The only package that knows of other services. */
@NullMarked
package com.quenty.customer.clients;

import org.jspecify.annotations.NullMarked;
