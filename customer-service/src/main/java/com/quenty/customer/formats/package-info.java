/** The formats of phone numbers and e-mail addresses. */
@NullMarked
package com.quenty.customer.formats;

import org.jspecify.annotations.NullMarked;
