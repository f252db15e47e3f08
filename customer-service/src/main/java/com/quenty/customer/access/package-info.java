/** What a caller's data scope forbids even to those who hold the permission. */
@NullMarked
package com.quenty.customer.access;

import org.jspecify.annotations.NullMarked;
