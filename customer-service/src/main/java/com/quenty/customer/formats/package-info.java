/** How phone numbers, e-mail addresses, country codes and plain text are written, whoever sends them. */
@NullMarked
package com.quenty.customer.formats;

import org.jspecify.annotations.NullMarked;
